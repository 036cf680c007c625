package dues.batch.reports;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.report.format.TableWriter;
import dues.report.format.TableWriters;
import dues.report.sheet.Asked;
import dues.report.sheet.ReportFormat;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportScope;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports of one contract: documents, and how long its money lasts. */
@Component
public class ContractReports {

  private final Home home;
  private final Sheets sheets;
  private final DataSource dataSource;

  ContractReports(Home home, Sheets sheets, DataSource dataSource) {
    this.home = home;
    this.sheets = sheets;
    this.dataSource = dataSource;
  }

  /** Which contract, and the books of which day. */
  public record Of(String source, String contract, LocalDate date) {

    private ReportParameters parameters() {
      return new ReportParameters(
          date, List.of(source), List.of(), new Asked(null, contract, Map.of()));
    }
  }

  /** The reports that are documents of a contract. */
  public List<ReportSheet> documents() {
    return sheets.reports().stream()
        .filter(sheet -> sheet.layout().scope() == ReportScope.CONTRACT)
        .toList();
  }

  /** Writes a document. */
  public void write(String name, ReportFormat format, Of contract, OutputStream out) {
    ReportSheet sheet =
        documents().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    StartupProblem.configuration(
                        "'%s' is no document of a contract; expected a report with scope: contract."
                            .formatted(name)));
    ReportParameters parameters = contract.parameters();
    new AskedReport(home, sheet)
        .print(
            dataSource,
            parameters,
            (titled, scratch) -> TableWriters.open(format, titled, parameters, out, scratch));
  }

  /** The day until which the balance lasts, as the report pay-until has it; nothing if none. */
  public Optional<LocalDate> payUntil(Of contract) {
    LocalDate[] found = new LocalDate[1];
    sheets.reports().stream()
        .filter(sheet -> sheet.name().equals("pay-until") && sheet.indexOf("pay_until") >= 0)
        .findFirst()
        .map(ReportSheet::ofContract)
        .ifPresent(
            sheet ->
                new AskedReport(home, sheet)
                    .print(
                        dataSource,
                        contract.parameters(),
                        (titled, scratch) -> new Last(sheet.indexOf("pay_until"), found)));
    return Optional.ofNullable(found[0]);
  }

  /** Keeps a date of the last row. */
  @SuppressWarnings("ArrayRecordComponent") // where the date is put
  private record Last(int column, @Nullable LocalDate[] found) implements TableWriter {

    @Override
    public void write(@Nullable Object[] row) {
      Object value = row[column];
      found[0] = value == null ? null : LocalDate.parse(value.toString());
    }

    @Override
    public void finish(Totals totals, SortedMap<String, BigDecimal> control) {}

    @Override
    public void close() {}
  }
}
