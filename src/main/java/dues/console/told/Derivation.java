package dues.console.told;

import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How an amount came about: {@code 180.00 × 15/30 days, 1–15 September, 5 % discount}. */
@Component("derivation")
public class Derivation {

  private static final Pattern WORD = Pattern.compile("\\p{Alpha}[\\p{Alpha}-]+");
  private static final Map<String, Month> MONTHS =
      Arrays.stream(Month.values())
          .collect(
              Collectors.toMap(
                  month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                  Function.identity()));

  private final MessageSource messages;

  Derivation(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Its months, days and discounts in the reader's language; numbers stay as they were reckoned.
   */
  public String of(String text) {
    return WORD.matcher(text.replace("of the price", word("price")))
        .replaceAll(found -> Matcher.quoteReplacement(told(found.group())));
  }

  private String told(String word) {
    Month month = MONTHS.get(word);
    return month == null ? word(word) : DateTimeFormatter.ofPattern("MMMM", locale()).format(month);
  }

  private String word(String word) {
    String told = messages.getMessage("derived." + word, null, word, locale());
    return told == null ? word : told;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
