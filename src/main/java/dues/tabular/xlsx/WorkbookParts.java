package dues.tabular.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a workbook share.
 *
 * @param texts the shared texts
 * @param dateStyles by style number, whether a number of that style is a date
 * @param from1904 whether days are counted from 1904 instead of 1900
 */
record WorkbookParts(SharedTexts texts, List<Boolean> dateStyles, boolean from1904) {

  private static final int MOST_STYLES = 65_536;
  private static final int LONGEST_FORMAT = 255;

  static WorkbookParts read(String file, XSSFReader reader)
      throws IOException, InvalidFormatException, XMLStreamException {
    return new WorkbookParts(texts(file, reader), dateStyles(reader), from1904(reader));
  }

  /** DTDs and external entities are off in POI's factory. */
  static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    return XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
  }

  static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static SharedTexts texts(String file, XSSFReader reader)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (InputStream in = reader.getSharedStringsData()) {
      return SharedTexts.read(file, in);
    }
  }

  private static boolean from1904(XSSFReader reader)
      throws IOException, InvalidFormatException, XMLStreamException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLStreamReader xml = xml(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          String value = attribute(xml, "date1904");
          return value.equals("1") || value.equals("true");
        }
      }
      return false;
    }
  }

  private static List<Boolean> dateStyles(XSSFReader reader)
      throws IOException, InvalidFormatException, XMLStreamException {
    List<Boolean> styles = new ArrayList<>();
    try (@Nullable InputStream in = reader.getStylesData()) {
      if (in == null) {
        return styles;
      }
      XMLStreamReader xml = xml(in);
      Map<Integer, String> formats = new HashMap<>();
      boolean inCellStyles = false;
      while (xml.hasNext() && styles.size() < MOST_STYLES && formats.size() < MOST_STYLES) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String element = xml.getLocalName();
          if (element.equals("numFmt")) {
            String format = attribute(xml, "formatCode");
            formats.put(
                number(xml, "numFmtId"), format.length() > LONGEST_FORMAT ? "General" : format);
          } else if (element.equals("cellXfs")) {
            inCellStyles = true;
          } else if (element.equals("xf") && inCellStyles) {
            styles.add(isDate(number(xml, "numFmtId"), formats));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("cellXfs")) {
          inCellStyles = false;
        }
      }
    }
    return styles;
  }

  private static boolean isDate(int id, Map<Integer, String> formats) {
    String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
    return DateUtil.isADateFormat(id, format);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    try {
      return Integer.parseInt(attribute(xml, attribute));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  boolean isDateStyle(String style) {
    if (style.isEmpty() || style.length() > 5) {
      return false;
    }
    int index = 0;
    for (int i = 0; i < style.length(); i++) {
      index = index * 10 + style.charAt(i) - '0';
    }
    return index >= 0 && index < dateStyles.size() && dateStyles.get(index);
  }
}
