package dues.report.format;

import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One writer for each format; a new format is a new file here and a word in {@link ReportFormat}.
 */
public final class TableWriters {

  private TableWriters() {}

  /**
   * Opens a writer on {@code file}, which must not exist unless it is empty; scratch files go to
   * {@code scratch}.
   */
  public static TableWriter open(
      ReportFormat format, ReportSheet sheet, ReportParameters parameters, Path file, Path scratch)
      throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return switch (format) {
      case CSV -> new CsvTable(sheet, out);
      case XLSX -> new XlsxTable(sheet, parameters, out, scratch);
    };
  }
}
