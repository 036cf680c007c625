package dues.source.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The methods that an expression may call, as Java calls them, on texts, numbers and dates. Text
 * methods also work on a number, as it is written.
 */
final class Methods {

  private static final Set<String> OF_NUMBERS =
      Set.of("abs", "negate", "signum", "min", "max", "intValue", "longValue");

  private static final Set<String> OF_DATES =
      Set.of(
          "getYear",
          "getMonthValue",
          "getDayOfMonth",
          "lengthOfMonth",
          "plusDays",
          "plusMonths",
          "plusYears",
          "minusDays",
          "minusMonths",
          "withDayOfMonth",
          "isBefore",
          "isAfter");

  private static final Set<String> OF_TEXTS =
      Set.of(
          "length",
          "isEmpty",
          "isBlank",
          "trim",
          "strip",
          "toUpperCase",
          "toLowerCase",
          "substring",
          "indexOf",
          "lastIndexOf",
          "startsWith",
          "endsWith",
          "contains",
          "equals",
          "equalsIgnoreCase",
          "compareTo",
          "concat",
          "charAt",
          "replace",
          "replaceAll",
          "replaceFirst",
          "matches",
          "toString");

  private Methods() {}

  /** True where some value has the method. */
  static boolean isAllowed(String method) {
    return OF_TEXTS.contains(method) || OF_NUMBERS.contains(method) || OF_DATES.contains(method);
  }

  /** All of them, in the order of the alphabet. */
  static String names() {
    return Stream.of(OF_TEXTS, OF_NUMBERS, OF_DATES)
        .flatMap(Set::stream)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  static boolean has(Object self, String method) {
    return (self instanceof LocalDate && OF_DATES.contains(method))
        || (self instanceof Number && OF_NUMBERS.contains(method))
        || OF_TEXTS.contains(method);
  }

  static Object call(Object self, String method, @Nullable Object[] given) {
    Arguments arguments = new Arguments(method, Arrays.asList(given));
    if (self instanceof LocalDate date && OF_DATES.contains(method)) {
      return ofDate(date, method, arguments);
    }
    BigDecimal number = ExactArithmetic.exact(self);
    if (number != null && OF_NUMBERS.contains(method)) {
      return ofNumber(number, method, arguments);
    }
    return ofText(Texts.of(self), method, arguments);
  }

  private record Arguments(String method, List<@Nullable Object> given) {

    String text(int index) {
      return Texts.of(any(index));
    }

    BigDecimal number(int index) {
      BigDecimal number = ExactArithmetic.exact(any(index));
      if (number == null) {
        throw new IllegalArgumentException(method + "() needs a number");
      }
      return number;
    }

    int whole(int index) {
      return number(index).intValueExact();
    }

    LocalDate date(int index) {
      if (any(index) instanceof LocalDate date) {
        return date;
      }
      throw new IllegalArgumentException(method + "() needs a date");
    }

    private @Nullable Object any(int index) {
      if (index >= given.size()) {
        throw new IllegalArgumentException(method + "() needs " + (index + 1) + " arguments");
      }
      return given.get(index);
    }
  }

  private static Object ofDate(LocalDate date, String method, Arguments arguments) {
    return switch (method) {
      case "getYear" -> date.getYear();
      case "getMonthValue" -> date.getMonthValue();
      case "getDayOfMonth" -> date.getDayOfMonth();
      case "lengthOfMonth" -> date.lengthOfMonth();
      case "plusDays" -> date.plusDays(arguments.whole(0));
      case "plusMonths" -> date.plusMonths(arguments.whole(0));
      case "plusYears" -> date.plusYears(arguments.whole(0));
      case "minusDays" -> date.minusDays(arguments.whole(0));
      case "minusMonths" -> date.minusMonths(arguments.whole(0));
      case "withDayOfMonth" -> date.withDayOfMonth(arguments.whole(0));
      case "isBefore" -> date.isBefore(arguments.date(0));
      default -> date.isAfter(arguments.date(0));
    };
  }

  private static Object ofNumber(BigDecimal number, String method, Arguments arguments) {
    return switch (method) {
      case "abs" -> number.abs();
      case "negate" -> number.negate();
      case "signum" -> number.signum();
      case "min" -> number.min(arguments.number(0));
      case "max" -> number.max(arguments.number(0));
      default -> number.toBigInteger().longValueExact();
    };
  }

  private static Object ofText(String text, String method, Arguments arguments) {
    return switch (method) {
      case "length" -> text.length();
      case "isEmpty" -> text.isEmpty();
      case "isBlank" -> text.isBlank();
      case "trim", "strip" -> text.strip();
      case "toUpperCase" -> text.toUpperCase(Locale.ROOT);
      case "toLowerCase" -> text.toLowerCase(Locale.ROOT);
      case "substring" ->
          arguments.given().size() > 1
              ? text.substring(arguments.whole(0), arguments.whole(1))
              : text.substring(arguments.whole(0));
      case "indexOf" -> text.indexOf(arguments.text(0));
      case "lastIndexOf" -> text.lastIndexOf(arguments.text(0));
      case "startsWith" -> text.startsWith(arguments.text(0));
      case "endsWith" -> text.endsWith(arguments.text(0));
      case "contains" -> text.contains(arguments.text(0));
      case "equals" -> text.equals(arguments.text(0));
      case "equalsIgnoreCase" -> text.equalsIgnoreCase(arguments.text(0));
      case "compareTo" -> text.compareTo(arguments.text(0));
      case "concat" -> Texts.joined(text, arguments.text(0));
      case "charAt" -> String.valueOf(text.charAt(arguments.whole(0)));
      case "replace" -> Texts.replace(text, arguments.text(0), arguments.text(1));
      case "replaceAll" -> Texts.replaceAll(text, arguments.text(0), arguments.text(1), false);
      case "replaceFirst" -> Texts.replaceAll(text, arguments.text(0), arguments.text(1), true);
      case "matches" -> Texts.matches(text, arguments.text(0));
      default -> text;
    };
  }
}
