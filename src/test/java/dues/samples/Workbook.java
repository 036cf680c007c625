package dues.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Tables as an XLSX workbook, written by hand after ECMA-376 so that equal tables give equal bytes:
 * stored, not deflated, and dated 1 January 1990.
 *
 * <p>Cells of the columns named numeric become number cells, everything else shared strings.
 */
final class Workbook {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String STYLES =
      "<styleSheet xmlns=\"%s\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
          + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
          + "<cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";

  private final Map<String, Integer> strings = new LinkedHashMap<>();

  private Workbook() {}

  static byte[] of(List<Table> tables, Set<String> numeric) {
    return new Workbook().pack(tables, numeric);
  }

  private byte[] pack(List<Table> tables, Set<String> numeric) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    List<String> bodies = new ArrayList<>();
    for (Table table : tables) {
      bodies.add(sheet(table, numeric));
      int n = bodies.size();
      types.append(override("/xl/worksheets/sheet" + n + ".xml", "worksheet+xml"));
      sheets.append(
          "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(table.name(), n, n));
      relations.append(relation(n, "worksheet", "worksheets/sheet" + n + ".xml"));
    }
    relations.append(relation(bodies.size() + 1, "sharedStrings", "sharedStrings.xml"));
    relations.append(relation(bodies.size() + 2, "styles", "styles.xml"));
    types.append(override("/xl/styles.xml", "styles+xml"));
    types.append(override("/xl/workbook.xml", "sheet.main+xml"));
    types.append(override("/xl/sharedStrings.xml", "sharedStrings+xml"));
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns=\"%scontent-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>")
            .formatted(PACKAGE, types));
    parts.put("_rels/.rels", relationships(relation(1, "officeDocument", "xl/workbook.xml")));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, sheets));
    parts.put("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
    for (int i = 0; i < bodies.size(); i++) {
      parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", bodies.get(i));
    }
    parts.put("xl/styles.xml", STYLES.formatted(MAIN));
    parts.put("xl/sharedStrings.xml", sharedStrings());
    return zip(parts);
  }

  private String sheet(Table table, Set<String> numeric) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int line = 1;
    row(xml, line++, table.header(), List.of(), Set.of());
    for (List<String> row : table.rows()) {
      row(xml, line++, row, table.header(), numeric);
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private void row(
      StringBuilder xml, int line, List<String> cells, List<String> header, Set<String> numeric) {
    xml.append("<row r=\"").append(line).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.isEmpty()) {
        continue;
      }
      String at = reference(i) + line;
      boolean number =
          i < header.size() && numeric.contains(header.get(i)) && cell.matches("-?\\d+(\\.\\d+)?");
      xml.append(
          number
              ? "<c r=\"%s\"><v>%s</v></c>".formatted(at, cell)
              : "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(at, shared(cell)));
    }
    xml.append("</row>");
  }

  private int shared(String text) {
    return strings.computeIfAbsent(text, key -> strings.size());
  }

  private String sharedStrings() {
    StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    strings
        .keySet()
        .forEach(
            text ->
                xml.append("<si><t xml:space=\"preserve\">")
                    .append(escape(text))
                    .append("</t></si>"));
    return xml.append("</sst>").toString();
  }

  private static String reference(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : reference(column / 26 - 1) + (char) ('A' + column % 26);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPE, type);
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String relationships(String relations) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
        .formatted(PACKAGE, relations);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] content = (XML + part.getValue()).getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1990, 1, 1, 12, 0));
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
