package dues.console.page;

import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the books and the engine say in English, in the reader's language where the sentence is
 * known: reasons of lines, evidence of matches, how an amount came about. Others stay as they are.
 */
@Component("told")
public class Told {

  /** {@code compat (2): same phone 380501234567; same title}. */
  private static final Pattern RULED =
      Pattern.compile("([a-z][a-z0-9 ]*)( \\([-\\d.]+\\))?: (.+)", Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\\p{Alpha}[\\p{Alpha}-]+");
  private static final Map<String, Month> MONTHS =
      Arrays.stream(Month.values())
          .collect(
              Collectors.toMap(
                  month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                  Function.identity()));

  private final Sentences sentences = Sentences.read();
  private final MessageSource messages;
  private final Words words;

  Told(MessageSource messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /** A sentence, or several with semicolons or commas between them. */
  public String of(String text) {
    return sentences
        .find(text)
        .map(found -> said(found.key(), found.arguments()))
        .orElseGet(() -> parts(text));
  }

  private String said(String key, List<String> arguments) {
    Object[] told = arguments.stream().map(this::of).toArray();
    return messages.getMessage(key, told.length == 0 ? null : told, locale());
  }

  private String parts(String text) {
    for (String mark : List.of("; ", ", ")) {
      if (text.contains(mark)) {
        return Stream.of(text.split(mark)).map(this::of).collect(Collectors.joining(mark));
      }
    }
    return words.date(text);
  }

  /** The rule that decided, how strongly, and why. */
  public String evidence(String text) {
    Matcher ruled = RULED.matcher(text);
    String rule = ruled.matches() ? word("decided." + ruled.group(1)) : null;
    return rule == null
        ? of(text)
        : rule + (ruled.group(2) == null ? "" : ruled.group(2)) + ": " + of(ruled.group(3));
  }

  /** How an amount came about: {@code 180.00 × 15/30 days, 1–15 September, 5 % discount}. */
  public String derivation(String text) {
    String price = " % " + messages.getMessage("derived.price", null, locale());
    return WORD.matcher(text.replace(" % of the price", price))
        .replaceAll(found -> Matcher.quoteReplacement(derived(found.group())));
  }

  private String derived(String word) {
    Month month = MONTHS.get(word);
    String known = month == null ? word("derived." + word) : null;
    return month == null
        ? known == null ? word : known
        : DateTimeFormatter.ofPattern("MMMM", locale()).format(month);
  }

  private @Nullable String word(String key) {
    return messages.getMessage(key, null, null, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
