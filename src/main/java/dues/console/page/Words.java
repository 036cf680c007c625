package dues.console.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words, numbers and dates in the reader's language; templates call it as {@code @words}. */
@Component("words")
public class Words {

  private static final long KIBI = 1024;

  private final MessageSource messages;
  private final ZoneId zone;

  /** Over all messages; moments are told by the clocks of the home. */
  public Words(MessageSource messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** A message by its key. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /**
   * A word for a value of a closed list, such as a status; the value itself where none is known.
   */
  public String of(String list, @Nullable String value) {
    String text = value == null ? "" : value;
    String word = messages.getMessage(list + "." + text, null, text, locale());
    return word == null ? text : word;
  }

  /**
   * A text of a sheet by the name of the sheet: in the reader's language where it is the text that
   * comes with the program.
   */
  public String of(String list, String name, String text) {
    String known = messages.getMessage(list + "." + name, null, "", Locale.ENGLISH);
    return text.equals(known) ? of(list, name) : text;
  }

  /** A number with its noun in the right form: {@code count('rows', 21)} is "21 рядок". */
  public String count(String noun, long number) {
    String form = Plural.of(number, locale()).name().toLowerCase(Locale.ROOT);
    return number(number) + "\u00a0" + say(noun + "." + form);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** An amount with the decimals that it has; blank for none. */
  public String amount(@Nullable BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(Math.max(2, amount.stripTrailingZeros().scale()));
    format.setMaximumFractionDigits(Math.max(2, amount.scale()));
    return format.format(amount);
  }

  /** An amount that is kept as text; blank for none. */
  public String amount(@Nullable String amount) {
    return amount == null || amount.isEmpty() ? "" : amount(new BigDecimal(amount));
  }

  /** A day counted from 1 January 1970. */
  public String day(int epochDay) {
    return date(LocalDate.ofEpochDay(epochDay));
  }

  /** A first and a last day; a side that is open is left out. */
  public String span(@Nullable LocalDate first, @Nullable LocalDate last) {
    return first != null && first.equals(last) ? date(first) : date(first) + " – " + date(last);
  }

  /** A field of a contract as its kind is shown: amounts and dates by locale. */
  public String field(String field, String value) {
    return switch (field) {
      case "balance", "credit" -> amount(value);
      case "kind" -> of("who", value);
      default -> date(value);
    };
  }

  /** A cell of a report by its column's type. */
  public String cell(String type, String text) {
    return switch (type) {
      case "MONEY" -> amount(text);
      case "MONTH", "DATE" -> label(text);
      default -> text;
    };
  }

  /** A day or a month where the text is one; other texts stay as they are. */
  public String label(String text) {
    return text.matches("\\d{4}-\\d\\d") ? month(text) : date(text);
  }

  /** A month in a few letters. */
  public String shortMonth(String month) {
    return DateTimeFormatter.ofPattern("LLL", locale()).format(YearMonth.parse(month));
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? "" : formatter(false, "").format(date);
  }

  /** A date that is kept as text, {@code 2026-10-31}; other texts, 2026-10-40 too, stay. */
  public String date(@Nullable String date) {
    if (date == null || !date.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return date == null ? "" : date;
    }
    try {
      return date(LocalDate.parse(date));
    } catch (DateTimeException e) {
      return date;
    }
  }

  /** A month as people say it: "March 2026", "березень 2026". */
  public String month(String month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(YearMonth.parse(month));
  }

  /** A moment of the database, {@code 2026-10-31 22:30:00} in UTC, in the home's zone. */
  public String moment(@Nullable String utc) {
    if (utc == null || utc.isEmpty()) {
      return "";
    }
    String plain = utc.replace('T', ' ').replace("Z", "");
    DateTimeFormatter kept = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    return instant(LocalDateTime.parse(plain, kept).toInstant(ZoneOffset.UTC));
  }

  /** A moment in the home's zone. */
  public String instant(Instant moment) {
    return formatter(true, " HH:mm").format(moment.atZone(zone));
  }

  /** A moment by the clocks of a zone of its own. */
  public String at(Instant moment, String zone) {
    return formatter(true, " HH:mm").format(moment.atZone(ZoneId.of(zone)));
  }

  private DateTimeFormatter formatter(boolean timed, String time) {
    boolean english = locale().getLanguage().equals("en");
    String day = english ? "d MMM yyyy" : "dd.MM.yyyy";
    return DateTimeFormatter.ofPattern(timed ? day + time : day, locale());
  }

  /** How long something took: "0.4 s", "3 min 20 s", "1 h 5 min". */
  public String seconds(@Nullable Double seconds) {
    if (seconds == null) {
      return "";
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      NumberFormat format = NumberFormat.getNumberInstance(locale());
      format.setMaximumFractionDigits(1);
      return say("time.s", format.format(seconds));
    }
    return whole < 3600
        ? say("time.min_s", whole / 60, whole % 60)
        : say("time.h_min", whole / 3600, whole % 3600 / 60);
  }

  /** The size of a file. */
  public String bytes(long bytes) {
    return bytes < KIBI
        ? say("size.b", number(bytes))
        : bytes < KIBI * KIBI
            ? say("size.kib", number(bytes / KIBI))
            : say("size.mib", number(bytes / KIBI / KIBI));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
