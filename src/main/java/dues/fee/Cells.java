package dues.fee;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cells of one row read as values, collecting what cannot be read, so that a row's mistakes are
 * reported together.
 */
final class Cells {
  private final Map<String, String> cells;
  private final List<ParameterProblem> problems;

  Cells(Map<String, String> cells, List<ParameterProblem> problems) {
    this.cells = cells;
    this.problems = problems;
  }

  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  boolean has(String column) {
    return cells.containsKey(column);
  }

  <E extends Enum<E>> E word(String column, E absent) {
    String name = text(column).toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      return absent;
    }
    E[] all = absent.getDeclaringClass().getEnumConstants();
    for (E value : all) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    refuse(column, "one of " + Arrays.toString(all));
    return absent;
  }

  int number(String column, int absent, int least, int most) {
    String text = text(column);
    if (text.isEmpty()) {
      return absent;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the same sentence as a number out of range
    }
    refuse(column, "a whole number from " + least + " to " + most);
    return absent;
  }

  /** The n of a cell written {@code NAME(n)}. */
  int argument(String column, int least, int most) {
    String text = text(column);
    int open = text.indexOf('(');
    if (open > 0 && text.endsWith(")")) {
      try {
        int value = Integer.parseInt(text.substring(open + 1, text.length() - 1).trim());
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        // falls through to the same sentence as a number out of range
      }
    }
    refuse(column, "a whole number from " + least + " to " + most + " in parentheses");
    return least;
  }

  /** Whether a cell is {@code WORD(n)}, or {@code WORD} with its number missing. */
  boolean isCounted(String column, String word) {
    String text = text(column).toUpperCase(Locale.ROOT);
    return text.equals(word) || text.startsWith(word + "(");
  }

  BigDecimal amount(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      if (value.signum() >= 0) {
        return dues.money.Decimals.normal(value);
      }
    } catch (NumberFormatException notANumber) {
      // falls through to the same sentence as a negative amount
    }
    refuse(column, "an amount of 0 or more, as 50.00");
    return BigDecimal.ZERO;
  }

  boolean yes(String column, boolean absent) {
    return switch (text(column).toLowerCase(Locale.ROOT)) {
      case "" -> absent;
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default -> {
        refuse(column, "0 or 1, true or false, yes or no");
        yield absent;
      }
    };
  }

  private void refuse(String column, String expected) {
    problems.add(new ParameterProblem(column, "'" + text(column) + "' is not " + expected + "."));
  }
}
