package dues.night;

import dues.samples.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The rejected rows that the last night wrote for each source; its imports run in the order of the
 * sources.
 */
final class Rejects {
  private static final List<String> SOURCES = List.of("abills", "own", "utm5");

  private Rejects() {}

  /** A reject file as text; of a workbook each sheet is one. */
  record File(String name, String text) {}

  static List<File> of(SampleHome home) throws IOException {
    List<Path> executions;
    try (Stream<Path> folders = Files.list(home.file("out/rejects"))) {
      executions =
          folders
              .sorted(Comparator.comparing(f -> Integer.parseInt(f.getFileName() + "")))
              .toList();
    }
    List<File> files = new ArrayList<>();
    int first = executions.size() - SOURCES.size();
    for (int i = 0; i < SOURCES.size(); i++) {
      files.addAll(of(SOURCES.get(i), executions.get(first + i)));
    }
    return files;
  }

  private static List<File> of(String source, Path execution) throws IOException {
    List<File> files = new ArrayList<>();
    List<Path> written;
    try (Stream<Path> list = Files.walk(execution)) {
      written = list.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : written) {
      String name = source + "-" + file.getFileName();
      if (name.endsWith(".xlsx")) {
        files.addAll(sheets(source, file));
      } else {
        files.add(new File(name, Files.readString(file)));
      }
    }
    return files;
  }

  private static List<File> sheets(String source, Path file) throws IOException {
    List<File> files = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        Table table = new Table(sheet.getSheetName(), cells(sheet.getRow(0), formatter));
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
          table.addRow(cells(sheet.getRow(i), formatter));
        }
        String text = new String(table.csv(';'), StandardCharsets.UTF_8);
        files.add(new File(source + "-" + sheet.getSheetName() + ".csv", text));
      }
    }
    return files;
  }

  private static List<String> cells(Row row, DataFormatter formatter) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      cells.add(formatter.formatCellValue(row.getCell(i)));
    }
    return cells;
  }
}
