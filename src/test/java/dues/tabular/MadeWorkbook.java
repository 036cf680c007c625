package dues.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, {@code t}, made of its parts as nobody's spreadsheet would write it. */
public final class MadeWorkbook {

  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
          + " Extension='rels'"
          + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
          + " PartName='/xl/workbook.xml'"
          + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override"
          + " PartName='/xl/worksheets/sheet1.xml'"
          + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/><Override"
          + " PartName='/xl/sharedStrings.xml'"
          + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>"
          + "</Types>";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String MAIN =
      "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";

  /** What stands before a sheet's rows. */
  public static final String OPENING = "<worksheet " + MAIN + "><sheetData>";

  private MadeWorkbook() {}

  /** Writes it. */
  public static Path of(Path file, String sheet, String texts) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES);
    parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='t' sheetId='1' r:id='r0'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    parts.put("xl/sharedStrings.xml", texts);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder relations =
        new StringBuilder(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      relations.append(
          "<Relationship Id='r%d' Type='%s%s' Target='%s'/>"
              .formatted(i, RELATION, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return relations.append("</Relationships>").toString();
  }

  /** A sheet of these rows. */
  public static String sheet(String rows) {
    return OPENING + rows + "</sheetData></worksheet>";
  }

  /** Shared texts that claim to be more than they are. */
  public static String texts(String items) {
    return "<sst " + MAIN + " uniqueCount='2147483647'>" + items + "</sst>";
  }
}
