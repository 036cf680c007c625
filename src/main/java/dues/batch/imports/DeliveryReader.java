package dues.batch.imports;

import dues.batch.step.ReadAhead;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.MappedRow;
import dues.store.ImportRuns.ImportFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a delivery file by file, row by row, ahead of the chunk that is being written; file and
 * line of the last row taken are all that a restart needs.
 */
final class DeliveryReader implements ItemStreamReader<DeliveryReader.DeliveredRow> {

  /** A row of an export, mapped, and the file it stands in. */
  record DeliveredRow(ImportFile file, ExportFile kind, MappedRow row) {}

  private static final String FILE = "dues.file";
  private static final String LINE = "dues.line";
  private static final int AHEAD = 8192;

  private final Export export;
  private final List<ImportFile> files;
  private final List<ExportFile> kinds;
  private int file;
  private long line;
  private @Nullable ExportFile kind;
  private @Nullable ReadAhead<DeliveredRow> rows;

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
  public @Nullable DeliveredRow read() throws Exception {
    if (rows == null) {
      DeliveredRows delivered = new DeliveredRows(export, files, file, line);
      rows = new ReadAhead<>("read-ahead", AHEAD, delivered::next);
    }
    DeliveredRow row = rows.take();
    if (row != null) {
      if (row.kind() != kind) {
        kind = row.kind();
        file = kinds.indexOf(kind);
      }
      line = row.row().line();
    }
    return row;
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
