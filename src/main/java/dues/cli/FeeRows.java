package dues.cli;

import dues.batch.sheet.Sheets;
import dues.fee.FeeParametersParser;
import dues.fee.ParameterProblem;
import dues.platform.Home;
import dues.platform.Violations;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.FileProblem;
import dues.source.MappedRow;
import dues.source.MappedRows;
import dues.source.Reject;
import dues.source.RejectCode;
import dues.source.SourceSheet;
import dues.source.record.RecordType;
import dues.source.record.SourceRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The fees that a source's newest export brings: parameters that cannot be read or make no sense
 * together (fees.md Q58), by themselves or under what jobs/fees.yml puts over them. Whether the
 * export is whole is the import's question.
 */
final class FeeRows {

  private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

  private FeeRows() {}

  /**
   * What is wrong with the sheet over the rows, and rows that an import would set aside by itself.
   */
  record Found(Violations violations, Violations refused) {}

  static void check(Home home, Sheets sheets, SourceSheet source, Found found) {
    Map<String, Map<String, String>> over = sheets.fees().of(source.id()).fees();
    try (Export export = Export.open(home.root(), source, NEWEST)) {
      for (ExportFile file : export.present()) {
        if (file.brings().contains(RecordType.FEE)) {
          try (MappedRows rows = export.read(file, 0)) {
            for (MappedRow row = rows.next(); row != null; row = rows.next()) {
              check(row, over, found);
            }
          }
        }
      }
    } catch (FileProblem notWhole) {
      return;
    }
  }

  private static void check(MappedRow row, Map<String, Map<String, String>> over, Found found) {
    for (Reject reject : row.rejects()) {
      if (reject.code() == RejectCode.E_PARAMETERS) {
        String place = reject.file() + " line " + reject.line();
        String what = reject.message().substring(place.length()).replaceFirst("^: | ", "");
        found
            .refused()
            .add(reject.file(), (int) reject.line(), what.replaceFirst("\\.$", ""), "", "");
      }
    }
    for (SourceRecord record : row.records()) {
      Map<String, String> own =
          record.type() == RecordType.FEE ? over.get(String.valueOf(record.value("fee"))) : null;
      if (own != null) {
        check(record, own, found.violations());
      }
    }
  }

  private static void check(SourceRecord record, Map<String, String> over, Violations violations) {
    Map<String, String> cells = new HashMap<>();
    RecordType.FEE
        .columns()
        .forEach(
            column -> {
              Object value = record.value(column.name());
              if (value != null) {
                cells.put(column.name(), value.toString());
              }
            });
    cells.putAll(over);
    for (ParameterProblem problem : FeeParametersParser.parse(cells).problems()) {
      violations.add(
          record.file(),
          (int) record.line(),
          problem.column() + ": " + problem.message().replaceFirst("\\.$", ""),
          "",
          "Change the row, or what 'fees:' in jobs/fees.yml puts over it.");
    }
  }
}
