package dues.source;

import dues.activation.Assignments;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cells that hold a code out of a list. */
public final class CodeCells {

  private CodeCells() {}

  /** The row's currency, or else the sheet's; refuses a row that has neither. */
  public static @Nullable String currency(Cells row, String column) {
    String written = row.text(column);
    if (written == null) {
      String usual = row.context().sheet().meaning().currency().orElse(null);
      if (usual == null) {
        row.refuse(
            column,
            RejectCode.E_CURRENCY,
            "",
            "no currency; expected one in the row or in the source's sheet");
      }
      return usual;
    }
    try {
      return Currency.getInstance(written.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      row.refuse(
          column,
          RejectCode.E_CURRENCY,
          written,
          "'" + written + "' is no currency; expected an ISO 4217 code such as UAH");
      return null;
    }
  }

  /** A raw status code; one that the sheet's map does not know is kept and reported. */
  public static @Nullable String status(Cells row, String column) {
    return status(row, column, row.text(column));
  }

  /** The same of a code that other columns have a part in. */
  public static @Nullable String status(Cells row, String column, @Nullable String code) {
    if (code != null
        && !code.equalsIgnoreCase(StatusMap.UNKNOWN)
        && row.context().statuses().canonical(code).equals(StatusMap.UNKNOWN)) {
      row.refuse(
          column,
          RejectCode.E_STATUS_UNKNOWN,
          code,
          "status '" + code + "' is not in the source's status map; expected one of its codes");
    }
    return code;
  }

  /** Person or legal; anything else is dropped and reported. */
  public static @Nullable String customerKind(Cells row, String column) {
    String kind = row.text(column);
    String lower = kind == null ? null : kind.toLowerCase(Locale.ROOT);
    if (lower == null || lower.equals("person") || lower.equals("legal")) {
      return lower;
    }
    row.refuse(
        column,
        RejectCode.W_PARAM_UNKNOWN,
        lower,
        "'" + kind + "' is no kind of customer; expected person or legal");
    return null;
  }

  /** One of some words in any case; null where the cell is empty, and where the row is refused. */
  static @Nullable String oneOf(Cells row, String column, String... words) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    List<String> known = List.of(words);
    String word = text.toLowerCase(Locale.ROOT);
    if (known.contains(word)) {
      return word;
    }
    int last = known.size() - 1;
    row.refuse(
        column,
        RejectCode.E_PARAMETERS,
        text,
        "'%s' is not allowed here; expected %s or %s"
            .formatted(text, String.join(", ", known.subList(0, last)), known.get(last)));
    return null;
  }

  /** {@code login=ivan; size=20}: names with values. */
  static @Nullable String assignments(Cells row, String column) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    String wrong = Assignments.unreadable(text);
    if (wrong != null) {
      row.refuse(
          column,
          RejectCode.E_PARAMETERS,
          text,
          "'%s' sets nothing; expected name=value, and a semicolon before the next one"
              .formatted(wrong));
      return null;
    }
    return text;
  }

  /** 0 or 1, true or false, yes or no. */
  public static @Nullable Boolean flag(Cells row, String column) {
    String text = row.text(column);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default -> {
        row.refuse(
            column,
            RejectCode.E_PARAMETERS,
            text,
            "'" + text + "' is neither yes nor no; expected 0, 1, true, false, yes or no");
        yield null;
      }
    };
  }
}
