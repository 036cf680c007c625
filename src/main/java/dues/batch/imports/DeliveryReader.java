package dues.batch.imports;

import dues.source.Export;
import dues.source.ExportFile;
import dues.source.MappedRow;
import dues.source.MappedRows;
import dues.store.ImportRuns.ImportFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads a delivery file by file, row by row; file and line are all that a restart needs. */
final class DeliveryReader implements ItemStreamReader<DeliveryReader.DeliveredRow> {

  /** A row of an export, mapped, and the file it stands in. */
  record DeliveredRow(ImportFile file, ExportFile kind, MappedRow row) {}

  private static final String FILE = "dues.file";
  private static final String LINE = "dues.line";

  private final Export export;
  private final List<ImportFile> files;
  private final List<ExportFile> kinds;
  private int file;
  private long line;
  private @Nullable MappedRows rows;

  DeliveryReader(Export export, List<ImportFile> files) {
    this.export = export;
    this.files = files;
    this.kinds = export.present();
  }

  @Override
  public void open(ExecutionContext context) {
    file = context.getInt(FILE, 0);
    line = context.getLong(LINE, 0);
  }

  @Override
  public @Nullable DeliveredRow read() {
    while (file < kinds.size()) {
      if (rows == null) {
        rows = export.read(kinds.get(file), line);
      }
      MappedRow row = rows.next();
      if (row != null) {
        line = row.line();
        return new DeliveredRow(noted(kinds.get(file)), kinds.get(file), row);
      }
      rows.close();
      rows = null;
      file++;
      line = 0;
    }
    return null;
  }

  private ImportFile noted(ExportFile kind) {
    return files.stream()
        .filter(noted -> noted.logicalName().equals(kind.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("file " + kind.name() + " came after the check"));
  }

  @Override
  public void update(ExecutionContext context) {
    context.putInt(FILE, file);
    context.putLong(LINE, line);
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
    }
    export.close();
  }
}
