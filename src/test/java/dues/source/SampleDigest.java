package dues.source;

import dues.source.record.RecordType;
import dues.source.record.SourceRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an export comes to, in lines that a person can work out from its rows: of each file the rows
 * read, accepted and refused, the records they bring and the balances they carry; then the rejects.
 */
final class SampleDigest {

  private SampleDigest() {}

  static List<String> of(Path home, SourceSheet sheet, LocalDate date) {
    List<String> counts = new ArrayList<>();
    List<String> rejects = new ArrayList<>();
    try (Export export = Export.open(home, sheet, date)) {
      for (ExportFile file : export.present()) {
        List<MappedRow> rows = read(export, file);
        counts.add(counts(file, rows));
        for (MappedRow row : rows) {
          row.rejects().forEach(reject -> rejects.add(text(file, reject)));
        }
      }
    }
    counts.addAll(rejects);
    return counts;
  }

  /** Every record without its empty columns. */
  static List<String> records(Path home, SourceSheet sheet, LocalDate date) {
    try (Export export = Export.open(home, sheet, date)) {
      return export.present().stream()
          .flatMap(file -> read(export, file).stream())
          .flatMap(row -> row.records().stream())
          .map(Exports::text)
          .toList();
    }
  }

  static List<MappedRow> read(Export export, ExportFile file) {
    try (MappedRows rows = export.read(file)) {
      List<MappedRow> found = new ArrayList<>();
      for (MappedRow row = rows.next(); row != null; row = rows.next()) {
        found.add(row);
      }
      return found;
    }
  }

  /** Equal records of one key count once, as they are published once. */
  private static String counts(ExportFile file, List<MappedRow> rows) {
    Map<RecordType, Integer> byType = new EnumMap<>(RecordType.class);
    Set<String> seen = new HashSet<>();
    BigDecimal balance = BigDecimal.ZERO;
    for (MappedRow row : rows) {
      for (SourceRecord record : row.records()) {
        if (seen.add(record.type() + " " + record.hash())) {
          byType.merge(record.type(), 1, Integer::sum);
          if (record.type() == RecordType.CONTRACT
              && record.value("balance") instanceof BigDecimal amount) {
            balance = balance.add(amount);
          }
        }
      }
    }
    long accepted = rows.stream().filter(MappedRow::isAccepted).count();
    String records =
        byType.entrySet().stream()
            .map(entry -> entry.getKey().tableName() + " " + entry.getValue())
            .collect(Collectors.joining(", ", byType.isEmpty() ? "" : "; ", ""));
    String total = byType.containsKey(RecordType.CONTRACT) ? "; balance " + balance : "";
    return "%s: %d = %d + %d%s%s"
        .formatted(file.name(), rows.size(), accepted, rows.size() - accepted, records, total);
  }

  private static String text(ExportFile file, Reject reject) {
    String value = reject.value().isEmpty() ? "" : " '" + reject.value() + "'";
    String column = reject.column().isEmpty() ? "" : " " + reject.column();
    return file.name() + " " + reject.line() + column + " " + reject.code() + value;
  }
}
