package dues.tabular.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet as text. A number is written out without an exponent, as its source writes
 * decimals, and with the fifteen digits a spreadsheet shows, so that 204.49999999999997 is 204.5 or
 * 204,5; a number in a date style is {@code yyyy-MM-dd}, with {@code HH:mm:ss} where it has a time.
 * A formula is its stored value and is never evaluated.
 */
final class SheetCell {

  private static final String MIDNIGHT = "T00:00:00";
  private static final int LONGEST = 65_536;
  private static final int MOST_COLUMNS = 16_384;
  private static final int LARGEST_EXPONENT = 40;
  private static final MathContext SHOWN = new MathContext(15);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final WorkbookParts parts;
  private final char decimal;
  private final StringBuilder value = new StringBuilder();
  private boolean formula;
  private String reference = "";
  private String text = "";
  private @Nullable String problem;

  SheetCell(WorkbookParts parts, char decimal) {
    this.parts = parts;
    this.decimal = decimal;
  }

  /** Reads from the start of a {@code c} to its end; answers its column, from 0. */
  int read(XMLStreamReader xml, int following) throws XMLStreamException {
    String type = WorkbookParts.attribute(xml, "t");
    String style = WorkbookParts.attribute(xml, "s");
    reference = WorkbookParts.attribute(xml, "r");
    int column = column(reference, following);
    value.setLength(0);
    formula = false;
    problem = null;
    boolean inValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        inValue = element.equals("v") || element.equals("t");
        formula |= element.equals("f");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (inValue && xml.isCharacters()) {
        append(xml.getText());
      }
    }
    text = problem == null ? read(type, style, value.toString()) : "";
    return column;
  }

  private void append(String part) {
    if (value.length() + part.length() > LONGEST) {
      problem = " is longer than " + LONGEST + " characters; expected a spreadsheet's cell";
    } else {
      value.append(part);
    }
  }

  private String read(String type, String style, String stored) {
    if (stored.isEmpty()) {
      problem = formula ? " is a formula without a stored value; expected a value" : null;
      return "";
    }
    return switch (type) {
      case "s" -> shared(stored);
      case "b" -> stored.equals("1") ? "true" : "false";
      case "e" -> {
        problem = " holds the error " + stored + "; expected a value";
        yield "";
      }
      case "str", "inlineStr" -> stored;
      case "d" -> stored.endsWith(MIDNIGHT) ? stored.replace(MIDNIGHT, "") : stored;
      default -> parts.isDateStyle(style) ? date(stored) : number(stored);
    };
  }

  private String shared(String stored) {
    String found = stored.length() > 9 ? null : parts.texts().get(Integer.parseInt(stored));
    if (found == null) {
      problem = " refers to text " + stored + ", which the workbook does not have";
      return "";
    }
    return found;
  }

  private static boolean isShortInteger(String stored) {
    for (int i = 0; i < stored.length(); i++) {
      if (stored.charAt(i) < '0' || stored.charAt(i) > '9') {
        return false;
      }
    }
    return stored.length() <= 15;
  }

  private String number(String stored) {
    if (isShortInteger(stored)) {
      return stored;
    }
    try {
      BigDecimal number = new BigDecimal(stored.strip(), SHOWN).stripTrailingZeros();
      if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
        return number.signum() == 0 ? "0" : number.toPlainString().replace('.', decimal);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    problem = " holds '" + stored + "', which is no number";
    return "";
  }

  private String date(String stored) {
    try {
      double days = Double.parseDouble(stored);
      if (DateUtil.isValidExcelDate(days)) {
        LocalDateTime time = DateUtil.getLocalDateTime(days, parts.from1904(), true);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? time.toLocalDate().toString()
            : TIME.format(time);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    problem = " holds '" + stored + "', which is no date";
    return "";
  }

  private static int column(String reference, int following) {
    int column = 0;
    int i = 0;
    while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
      i++;
      if (column > MOST_COLUMNS) {
        return MOST_COLUMNS;
      }
    }
    return i == 0 ? following : column - 1;
  }

  String text() {
    return text;
  }

  /** What is wrong with the cell; null if nothing is. */
  @Nullable String problem() {
    return problem == null ? null : "cell " + reference + problem;
  }
}
