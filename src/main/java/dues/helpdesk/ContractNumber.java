package dues.helpdesk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of a contract's number. {@code {order}} is the order's own number, {@code {order:7}}
 * the same with seven digits, {@code {year}} and {@code {month}} those of the order: {@code
 * F-{year}-{order:5}} makes F-2026-00042 of order 42.
 */
public final class ContractNumber {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([1-9]))?}");

  private ContractNumber() {}

  /** The number; throws IllegalArgumentException where the template has another place. */
  public static String of(String template, long order, java.time.LocalDate day) {
    Matcher place = PLACE.matcher(template);
    StringBuilder number = new StringBuilder();
    while (place.find()) {
      place.appendReplacement(number, Matcher.quoteReplacement(value(place, order, day)));
    }
    place.appendTail(number);
    if (number.indexOf("{") >= 0 || number.indexOf("}") >= 0) {
      throw new IllegalArgumentException("'" + template + "' has a bracket without its other");
    }
    return number.toString();
  }

  private static String value(Matcher place, long order, java.time.LocalDate day) {
    String digits = place.group(2);
    long value =
        switch (place.group(1)) {
          case "order" -> order;
          case "year" -> day.getYear();
          case "month" -> day.getMonthValue();
          default ->
              throw new IllegalArgumentException(
                  "'" + place.group() + "' is none of {order}, {year}, {month}");
        };
    String usual = place.group(1).equals("month") ? "2" : "1";
    return ("%0" + (digits == null ? usual : digits) + "d").formatted(value);
  }
}
