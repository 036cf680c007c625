package dues.source.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dues.source.Export;
import dues.source.ExportFile;
import dues.source.FileCheck;
import dues.source.FileProblem;
import dues.source.MappedRow;
import dues.source.MappedRows;
import dues.source.Reject;
import dues.source.SourceSheet;
import dues.source.record.Column;
import dues.source.record.SourceRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads an export whole and holds what comes to what the database and the operator rely on. */
final class Reading {

  private static final int MOST_DIGITS = 13;

  private Reading() {}

  /** How many rows were read; -1 where the export was refused as a whole. */
  static long of(Path home, SourceSheet sheet, LocalDate date) {
    long rows = 0;
    try (Export export = Export.open(home, sheet, date)) {
      for (ExportFile file : export.present()) {
        FileCheck check = export.check(file);
        long read = read(export, file);
        assertThat(read).as(file.name() + ": rows read").isEqualTo(check.fingerprint().rows());
        rows += read;
      }
    } catch (FileProblem problem) {
      for (Reject reject : problem.rejects()) {
        assertThat(reject.message())
            .as("what, which, where, expected, remedy")
            .contains(reject.file(), "; expected ")
            .matches(
                "(?s).*("
                    + reject.code().remedy().replaceAll("\\W", ".")
                    + "|nothing was changed.)")
            .doesNotContainPattern("Exception|\\b(java|org)\\.\\w+\\.|[( ]null[);]");
      }
      return -1;
    }
    return rows;
  }

  private static long read(Export export, ExportFile file) {
    long accepted = 0;
    long refused = 0;
    try (MappedRows rows = export.read(file)) {
      for (MappedRow row = rows.next(); row != null; row = rows.next()) {
        for (Reject reject : row.rejects()) {
          assertThat(reject.message()).contains(" line " + row.line()).hasSizeLessThan(4000);
        }
        row.records().forEach(record -> hold(record, file));
        assertThat(row.raw().text().indexOf('\0')).isNegative();
        accepted += row.isAccepted() ? 1 : 0;
        refused += row.isAccepted() ? 0 : 1;
        if (!row.isAccepted()) {
          assertThat(row.records()).isEmpty();
        }
      }
      assertThat(rows.fingerprint().rows()).isEqualTo(accepted + refused);
    }
    return accepted + refused;
  }

  private static void hold(SourceRecord record, ExportFile file) {
    assertThat(file.brings()).contains(record.type());
    for (Column column : record.type().columns()) {
      @Nullable Object value = record.value(column.name());
      if (value == null) {
        assertThat(column.required()).as(record + " " + column.name()).isFalse();
        continue;
      }
      assertThat(value).isInstanceOf(column.type().javaType());
      if (value instanceof String text) {
        assertThat(text.indexOf('\0')).as("NUL in " + column.name()).isNegative();
        assertThat(text).as(record + " " + column.name()).isNotEmpty();
        if (record.type().keyColumns().contains(column.name())) {
          assertThat(text).hasSizeLessThanOrEqualTo(200);
        }
      } else if (value instanceof BigDecimal number) {
        assertThat(number.scale()).isLessThanOrEqualTo(6);
        assertThat(number.precision() - number.scale()).isLessThanOrEqualTo(MOST_DIGITS);
      } else if (value instanceof LocalDate date) {
        assertThat(date.getYear()).isBetween(1900, 2200);
      }
    }
  }
}
