package dues.source;

import dues.platform.SheetFile;
import dues.platform.Violations;
import dues.source.record.Column;
import dues.source.record.SourceRecord;
import dues.tabular.TableFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A home with one source, for tests: write files, read them as records and rejects. */
public final class Exports {

  static final LocalDate DATE = LocalDate.of(2026, 10, 31);

  private final Path home;
  private final SourceSheet sheet;

  Exports(Path home, String sheet) {
    this.home = home;
    this.sheet = sheet(sheet);
  }

  static SourceSheet sheet(String yaml) {
    Violations violations = new Violations();
    SheetFile file = SheetFile.parse("jobs/sources/own.yml", yaml, violations);
    SourceSheet sheet = SourceSheet.read("own", file.root());
    file.finish();
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(violations.toString());
    }
    return sheet;
  }

  Exports file(String name, String text) {
    TableFiles.write(home.resolve("exports"), name, text.getBytes(sheet.format().charset()));
    return this;
  }

  Export open() {
    return Export.open(home, sheet, DATE);
  }

  List<MappedRow> read(String file) {
    try (Export export = open();
        MappedRows rows = export.read(of(export, file))) {
      List<MappedRow> found = new ArrayList<>();
      for (MappedRow row = rows.next(); row != null; row = rows.next()) {
        found.add(row);
      }
      return found;
    }
  }

  static ExportFile of(Export export, String name) {
    return export.present().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** Every record as {@code type{column=value, …}} without its empty columns. */
  List<String> records(String file) {
    return read(file).stream().flatMap(row -> row.records().stream()).map(Exports::text).toList();
  }

  /** Every reject as {@code line column code: problem}, the remedy left out. */
  List<String> rejects(String file) {
    return read(file).stream()
        .flatMap(row -> row.rejects().stream())
        .sorted(Comparator.comparing(Reject::line))
        .map(
            r ->
                r.line()
                    + " "
                    + r.column()
                    + " "
                    + r.code()
                    + (r.value().isEmpty() ? "" : " '" + r.value() + "'"))
        .toList();
  }

  /** A row's line with the hashes of its records and its rejects. */
  static String text(MappedRow row) {
    return row.line()
        + " "
        + row.records().stream().map(SourceRecord::hash).toList()
        + row.rejects();
  }

  static String text(SourceRecord record) {
    TreeMap<String, Object> values = new TreeMap<>();
    for (Column column : record.type().columns()) {
      @Nullable Object value = record.value(column.name());
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    return record.type().tableName() + values;
  }
}
