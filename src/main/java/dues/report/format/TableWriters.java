package dues.report.format;

import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * One writer for each format; a new format is a new file here and a word in {@link ReportFormat}.
 */
public final class TableWriters {

  private TableWriters() {}

  /** Opens a writer on {@code out}; scratch files go to {@code scratch}. */
  public static TableWriter open(
      ReportFormat format,
      ReportSheet sheet,
      ReportParameters parameters,
      OutputStream out,
      Path scratch) {
    return switch (format) {
      case CSV -> new CsvTable(sheet, out);
      case XLSX -> new XlsxTable(sheet, parameters, out, scratch);
      case PDF -> new PdfTable(sheet, parameters, out);
    };
  }
}
