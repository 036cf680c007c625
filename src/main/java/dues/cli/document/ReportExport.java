package dues.cli.document;

import dues.batch.reports.AskedReport;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.report.format.TableWriter;
import dues.report.format.TableWriters;
import dues.report.sheet.Asked;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * {@code dues export REPORT}: one report of {@code jobs/reports} on standard output, asked as
 * nobody asked it in the night: for one contract, with parameters, as of an earlier execution.
 */
public final class ReportExport {

  private final Home home;
  private final ReportSheet sheet;

  public ReportExport(Home home, ReportSheet sheet) {
    this.home = home;
    this.sheet = sheet;
  }

  /**
   * What is asked, for a contract {@code ID:key}, or {@code key} where only one source is meant.
   *
   * @param known all sources
   * @param source the one that was named
   */
  public ReportParameters parameters(
      LocalDate date, List<String> known, @Nullable String source, Asked asked) {
    String contract = asked.contract();
    if (contract == null) {
      return new ReportParameters(date, source == null ? known : List.of(source), List.of(), asked);
    }
    List<String> sources = source == null ? known : List.of(source);
    for (String id : sources) {
      if (contract.startsWith(id + ":")) {
        String key = contract.substring(id.length() + 1);
        return new ReportParameters(
            date, List.of(id), List.of(), new Asked(asked.asOf(), key, asked.values()));
      }
    }
    if (sources.size() != 1) {
      throw StartupProblem.configuration(
          "Contract '%s' is in no named source; expected ID:key with ID one of %s, or --source beside the key."
              .formatted(contract, String.join(", ", known)));
    }
    return new ReportParameters(date, sources, List.of(), asked);
  }

  /** Prints it; {@code format} is one of the names of {@link ReportFormat}, or json. */
  public void print(
      DataSource dataSource, ReportParameters parameters, String format, OutputStream out) {
    new AskedReport(home, sheet)
        .print(
            dataSource,
            parameters,
            (titled, scratch) -> writer(titled, parameters, format, out, scratch));
  }

  private static TableWriter writer(
      ReportSheet sheet,
      ReportParameters parameters,
      String format,
      OutputStream out,
      Path scratch) {
    if (format.equals("json")) {
      return new JsonTable(sheet, out);
    }
    ReportFormat known =
        Stream.of(ReportFormat.values())
            .filter(each -> each.extension().equals(format))
            .findFirst()
            .orElseThrow(
                () ->
                    new ReportFault(
                        "Format '%s' is unknown; expected csv, xlsx or pdf.".formatted(format)));
    return TableWriters.open(known, sheet, parameters, out, scratch);
  }
}
