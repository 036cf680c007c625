package dues.report;

import dues.report.format.TableWriter;
import dues.report.query.ReportSnapshot;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportScope;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * One report on request, into one file or stream: a contract's statement, a report of other books
 * than the night's. Nothing of it is kept in {@code out/reports}.
 */
public final class ReportDocument {

  /** Opens the file for the sheet, whose title may name a contract by now. */
  @FunctionalInterface
  public interface Opening {
    TableWriter open(ReportSheet sheet) throws IOException;
  }

  private final DataSource dataSource;
  private final Duration timeout;

  /**
   * Asks a database.
   *
   * @param timeout of each SQL statement
   */
  public ReportDocument(DataSource dataSource, Duration timeout) {
    this.dataSource = dataSource;
    this.timeout = timeout;
  }

  /** Writes the report; a fault says what cannot be asked of it. */
  public void write(ReportSheet sheet, ReportParameters parameters, Opening opening)
      throws IOException {
    require(sheet, parameters);
    try (ReportSnapshot books = ReportSnapshot.open(dataSource, parameters, timeout)) {
      ReportSheet titled = books.subject(sheet).map(sheet::about).orElse(sheet);
      if (sheet.heading().subject() != null && titled.equals(sheet)) {
        throw new ReportFault(
            "Contract '%s' is unknown in source %s; expected a key as `dues export contracts` shows it."
                .formatted(parameters.asked().contract(), String.join(", ", parameters.sources())));
      }
      try (TableWriter writer = opening.open(titled)) {
        new ReportPass(books, parameters).through(titled, List.of(writer));
      }
    }
  }

  private static void require(ReportSheet sheet, ReportParameters parameters) {
    String contract = parameters.asked().contract();
    boolean ofAContract = sheet.layout().scope() == ReportScope.CONTRACT;
    if (ofAContract && contract == null) {
      throw new ReportFault(
          "Report %s is about one contract; name it with --contract ID:key."
              .formatted(sheet.name()));
    }
    if (!ofAContract && contract != null) {
      throw new ReportFault(
          "Report %s is about all contracts; leave --contract out, or ask for one with scope: contract in its sheet."
              .formatted(sheet.name()));
    }
    if (parameters.asked().asOf() != null && !sheet.query().asOf()) {
      throw new ReportFault(
          "Report %s shows what is kept of today alone (as_of: false in its sheet); leave --as-of out."
              .formatted(sheet.name()));
    }
    List<String> known =
        sheet.query().parameters().stream().map(parameter -> parameter.name()).toList();
    for (String given : parameters.asked().values().keySet()) {
      if (!known.contains(given)) {
        throw new ReportFault(
            "Report %s has no parameter '%s'; expected %s."
                .formatted(
                    sheet.name(),
                    given,
                    known.isEmpty() ? "none" : "one of " + String.join(", ", known)));
      }
    }
    parameters.binds(sheet);
  }
}
