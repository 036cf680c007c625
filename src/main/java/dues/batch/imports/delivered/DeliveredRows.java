package dues.batch.imports.delivered;

import dues.source.Export;
import dues.source.ExportFile;
import dues.source.MappedRow;
import dues.source.MappedRows;
import dues.store.ImportRuns.Content;
import dues.store.ImportRuns.ImportFile;
import dues.tabular.Fingerprint;
import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all files of a delivery, one after another, from a place on. A file that is not the
 * one that was checked ends the reading, before anything of it is published.
 *
 * <p>Rows before the place are mapped too and left out: what a kind derives from many rows (a
 * tariff's fee and price) comes with the first of them, and a resumed import has to know that it
 * came.
 */
public final class DeliveredRows implements Closeable {

  /** A row of an export, mapped, and the file it stands in. */
  record DeliveredRow(ImportFile file, ExportFile kind, MappedRow row) {}

  private final Export export;
  private final List<ImportFile> files;
  private final List<ExportFile> kinds;
  private int file;
  private int firstFile;
  private long afterLine;
  private @Nullable MappedRows rows;

  /**
   * On an opened delivery.
   *
   * @param files as they were checked
   */
  public DeliveredRows(Export export, List<ImportFile> files) {
    this.export = export;
    this.files = files;
    this.kinds = export.present();
  }

  /** Goes to a file and a line, from which on rows are wanted. */
  void goTo(int fileNumber, long line) {
    firstFile = fileNumber;
    afterLine = line;
  }

  /** Which of the delivery's files the last row stands in. */
  int file() {
    return file;
  }

  /** The next row, or null behind the last file's last one. */
  @Nullable DeliveredRow next() {
    while (file < kinds.size()) {
      ExportFile kind = kinds.get(file);
      ImportFile checked = checked(kind);
      if (rows == null) {
        rows = export.read(kind);
      }
      MappedRow row = rows.next();
      if (row != null) {
        if (isBefore(row)) {
          continue;
        }
        return new DeliveredRow(checked, kind, row);
      }
      checked.requireSame(content(rows.fingerprint()));
      rows.close();
      rows = null;
      file++;
    }
    return null;
  }

  /** What a reading found, to be held against what the check found. */
  public static Content content(Fingerprint found) {
    return new Content(found.hash(), found.crc32(), found.size(), found.rows());
  }

  private boolean isBefore(MappedRow row) {
    return file < firstFile || (file == firstFile && row.line() <= afterLine);
  }

  private ImportFile checked(ExportFile kind) {
    for (ImportFile checked : files) {
      if (checked.logicalName().equals(kind.name())) {
        return checked;
      }
    }
    throw new IllegalStateException("file " + kind.name() + " came after the check");
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
    }
    export.close();
  }
}
