import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * Imports of a million contracts against a bare COPY of the same file: new, the same file again, the same rows in another
 * file, one row in twenty changed; and a workbook of 200 000 rows against POI's bare event model.
 *
 * <p>Arguments: the launcher, the home with {@code Generate}'s contracts under {@code data}, how many rounds.
 */
final class Imports {
  private static final String DATE = "2026-10-15";
  private static final int CHANGED = 20;
  private static final int WORKBOOK_ROWS = 200_000;

  private Imports() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[1]);
    Path first = home.resolve("data/contracts/contracts.csv");
    Path others = Files.createDirectories(home.resolve("data/other"));
    Path changed = Files.createDirectories(home.resolve("data/changed"));
    Path book = Files.createDirectories(home.resolve("data/book")).resolve("export.xlsx");
    reversed(first, others.resolve("contracts.csv"));
    changed(first, changed.resolve("contracts.csv"));
    workbook(first, book);
    List<List<Double>> seconds = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      seconds.add(new ArrayList<>());
    }
    try (Bench bench = Bench.in(Path.of(arguments[0]), home)) {
      for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
        String source = "whole" + round;
        seconds.get(0).add(bench.copy("data/contracts/contracts.csv"));
        int series = 1;
        for (String folder : List.of("contracts", "contracts", "other", "changed")) {
          bench.source(source, "data/" + folder);
          seconds.get(series++).add(bench.job("import-billing", source, DATE));
        }
        bench.source("book" + round, "data/book/export.xlsx");
        seconds.get(5).add(bare(book));
        seconds.get(6).add(bench.job("import-billing", "book" + round, DATE));
      }
    }
    Bench.report("import of new contracts", seconds.get(1), "bare COPY", seconds.get(0), 3.5);
    Bench.report("the same file again", seconds.get(2), "bare COPY", seconds.get(0), 0.3);
    Bench.report("the same rows in another file", seconds.get(3), "bare COPY", seconds.get(0), 1.7);
    Bench.report("one row in twenty changed", seconds.get(4), "bare COPY", seconds.get(0), 2.5);
    Bench.report("workbook of 200 000 rows", seconds.get(6), "bare event model", seconds.get(5), 2);
  }

  /** The last rows first. */
  private static void reversed(Path from, Path to) throws IOException {
    List<String> lines = Files.readAllLines(from);
    try (BufferedWriter out = Files.newBufferedWriter(to)) {
      out.write(lines.get(0) + "\n");
      for (int i = lines.size() - 1; i > 0; i--) {
        out.write(lines.get(i) + "\n");
      }
    }
  }

  /** Another balance in one row of twenty. */
  private static void changed(Path from, Path to) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(from);
        BufferedWriter out = Files.newBufferedWriter(to)) {
      out.write(in.readLine() + "\n");
      int row = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write((row++ % CHANGED == 0 ? line.replaceFirst("\\.(\\d\\d),\\+380", ".09,+380") : line) + "\n");
      }
    }
  }

  private static void workbook(Path from, Path to) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(from);
        SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(to)) {
      SXSSFSheet sheet = book.createSheet("contracts");
      String line = in.readLine();
      for (int row = 0; row <= WORKBOOK_ROWS && line != null; row++, line = in.readLine()) {
        Row cells = sheet.createRow(row);
        String[] values = line.split(",", -1);
        for (int i = 0; i < values.length; i++) {
          cells.createCell(i).setCellValue(values[i]);
        }
      }
      book.write(out);
      book.dispose();
    }
  }

  /** Seconds in which POI's event model alone reads the workbook. */
  private static double bare(Path book) throws Exception {
    long began = System.nanoTime();
    long[] cells = {0};
    try (OPCPackage opened = OPCPackage.open(book.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(opened);
      XMLReader parser = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
      parser.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(opened),
              new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int row) {}

                @Override
                public void endRow(int row) {}

                @Override
                public void cell(String reference, String value, XSSFComment comment) {
                  cells[0]++;
                }
              },
              false));
      try (InputStream sheet = reader.getSheetsData().next()) {
        parser.parse(new InputSource(sheet));
      }
    }
    System.out.println(cells[0] + " cells of " + book.getFileName());
    return (System.nanoTime() - began) / 1e9;
  }
}
