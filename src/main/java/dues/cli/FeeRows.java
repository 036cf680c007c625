package dues.cli;

import dues.batch.sheet.Sheets;
import dues.fee.FeeParametersParser;
import dues.fee.ParameterProblem;
import dues.platform.Home;
import dues.platform.Spelling;
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
import dues.store.activation.OperationRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The fees that a source's newest export brings: parameters that cannot be read or make no sense
 * together (fees.md Q58), by themselves or under what jobs/fees.yml puts over them. Whether the
 * export is whole is the import's question.
 */
final class FeeRows {

  private static final LocalDate NEWEST = LocalDate.of(9999, 12, 31);

  private FeeRows() {}

  static void check(Home home, Sheets sheets, SourceSheet source, Violations found) {
    Map<String, Map<String, String>> over = sheets.fees().of(source.id()).fees();
    try (Export export = Export.open(home.root(), source, NEWEST)) {
      for (ExportFile file : export.present()) {
        if (file.brings().contains(RecordType.FEE)) {
          try (MappedRows rows = export.read(file)) {
            for (MappedRow row = rows.next(); row != null; row = rows.next()) {
              check(row, over, found);
              checkModules(row, sheets.activation().modules().keySet(), found);
            }
          }
        }
      }
    } catch (FileProblem notWhole) {
      return;
    }
  }

  private static void check(
      MappedRow row, Map<String, Map<String, String>> over, Violations found) {
    for (Reject reject : row.rejects()) {
      if (reject.code() == RejectCode.E_PARAMETERS) {
        String place = reject.file() + " line " + reject.line();
        String what = reject.message().substring(place.length()).replaceFirst("^: | ", "");
        found.add(
            reject.file(),
            (int) reject.line(),
            what.replaceFirst("\\.$", ""),
            "",
            "An import would set the row aside and go on without its fee.");
      }
    }
    for (SourceRecord record : row.records()) {
      Map<String, String> own =
          record.type() == RecordType.FEE ? over.get(String.valueOf(record.value("fee"))) : null;
      if (own != null) {
        check(record, own, found);
      }
    }
  }

  /** Without a sheet nobody but people could bring the fee's services to life. */
  private static void checkModules(MappedRow row, Set<String> known, Violations violations) {
    for (SourceRecord record : row.records()) {
      Object modules = record.type() == RecordType.FEE ? record.value("modules") : null;
      for (String id : OperationRow.ids(modules == null ? "" : modules.toString())) {
        if (!known.contains(id)) {
          violations.add(
              record.file(),
              (int) record.line(),
              "modules: '" + id + "' has no sheet",
              "jobs/modules/" + id + ".yml",
              Spelling.nearest(id, known)
                  .map(near -> "Did you mean '" + near + "'?")
                  .orElse("Write it, or remove the module from the fee."));
        }
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
