import dues.platform.Home;
import dues.platform.SheetFolder;
import dues.platform.Violations;
import dues.platform.database.Database;
import dues.platform.database.Migrations;
import dues.report.ReportDocument;
import dues.report.format.TableWriters;
import dues.report.query.BookStatistics;
import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheets;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The accrual register of many ledger lines as CSV and XLSX, against a bare COPY of the same query and a bare loop of POI's
 * streaming workbook over it, alternately.
 *
 * <p>Arguments: the home, how many lines, how many rounds.
 */
final class Registers {
  private static final LocalDate DATE = LocalDate.of(2026, 10, 31);

  private Registers() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (Database database = Database.embedded(Home.at(folder))) {
      DataSource books =
          new DriverManagerDataSource(
              database.address().url(), database.address().user(), database.address().password());
      if (!Files.exists(folder.resolve("filled"))) {
        new Migrations(books).apply();
        fill(books, Long.parseLong(arguments[1]));
        BookStatistics.refresh(books);
        Files.writeString(folder.resolve("filled"), "");
      }
      measure(folder, books, Integer.parseInt(arguments[2]));
    }
  }

  private static void measure(Path folder, DataSource books, int rounds) throws Exception {
    ReportSheet register =
        ReportSheets.read(new SheetFolder(folder, new Violations())).stream()
            .filter(sheet -> sheet.name().equals("accrual-register"))
            .findFirst()
            .orElseThrow();
    String sql =
        register.query().sql().text().replaceFirst("\\?::date", "'2026-10-01'").replaceFirst("\\?::text\\[\\]", "array['bench']");
    List<Double> copies = new ArrayList<>();
    List<Double> csvs = new ArrayList<>();
    List<Double> loops = new ArrayList<>();
    List<Double> workbooks = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      copies.add(seconds(() -> copy(books, sql, folder.resolve("copy.csv"))));
      csvs.add(seconds(() -> report(books, register, ReportFormat.CSV, folder)));
      loops.add(seconds(() -> loop(books, sql, folder.resolve("loop.xlsx"))));
      workbooks.add(seconds(() -> report(books, register, ReportFormat.XLSX, folder)));
    }
    Bench.report("register as CSV", csvs, "COPY", copies, 2);
    Bench.report("register as XLSX", workbooks, "bare workbook", loops, 1.2);
    System.out.println("heap: at most " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
  }

  private static void report(DataSource books, ReportSheet sheet, ReportFormat format, Path folder)
      throws Exception {
    ReportParameters october = new ReportParameters(DATE, List.of("bench"), List.of());
    Path file = folder.resolve("register." + format.extension());
    new ReportDocument(books, Duration.ofMinutes(10))
        .write(
            sheet,
            october,
            titled -> TableWriters.open(format, titled, october, Files.newOutputStream(file), folder));
  }

  private static void copy(DataSource books, String sql, Path file) throws Exception {
    try (Connection connection = reporting(books);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (" + sql + ") to stdout with (format csv, header true)", out);
    }
  }

  /** The same cells without styles, widths, filters, totals or a second page. */
  private static void loop(DataSource books, String sql, Path file) throws Exception {
    try (Connection connection = reporting(books);
        Statement statement = connection.createStatement();
        SXSSFWorkbook workbook = new SXSSFWorkbook(200);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      statement.setFetchSize(5_000);
      var sheet = workbook.createSheet();
      int line = 0;
      try (ResultSet rows = statement.executeQuery(sql)) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          var row = sheet.createRow(line++);
          for (int i = 1; i <= columns; i++) {
            Object value = rows.getObject(i);
            if (value instanceof BigDecimal number) {
              row.createCell(i - 1).setCellValue(number.doubleValue());
            } else if (value instanceof java.sql.Date day) {
              row.createCell(i - 1).setCellValue(day.toLocalDate());
            } else if (value instanceof Number number) {
              row.createCell(i - 1).setCellValue(number.doubleValue());
            } else if (value != null) {
              row.createCell(i - 1).setCellValue(value.toString());
            }
          }
        }
      }
      workbook.write(out);
    }
  }

  private static Connection reporting(DataSource books) throws Exception {
    Connection connection = books.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local search_path = reporting");
    }
    return connection;
  }

  private static void fill(DataSource books, long lines) throws Exception {
    try (Connection connection = books.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Files.readString(Path.of(System.getProperty("bench.fill"))).split(";\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql.replace(":lines", Long.toString(lines)));
        }
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(java.util.Locale.ROOT, "  %.2f s%n", seconds);
    return seconds;
  }
}
