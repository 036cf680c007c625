package dues.batch.imports;

import dues.batch.imports.DeliveryReader.DeliveredRow;
import dues.source.Export;
import dues.source.ExportFile;
import dues.source.MappedRow;
import dues.source.MappedRows;
import dues.store.ImportRuns.ImportFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all files of a delivery, one after another, from a place on. A file that is not the
 * one that was checked ends the reading before anything of it is published.
 */
final class DeliveredRows {

  private final Export export;
  private final List<ImportFile> files;
  private final List<ExportFile> kinds;
  private int file;
  private long afterLine;
  private @Nullable MappedRows rows;
  private @Nullable ImportFile noted;

  /**
   * Begins in a file, after a line.
   *
   * @param file its place among {@link Export#present()}
   */
  DeliveredRows(Export export, List<ImportFile> files, int file, long afterLine) {
    this.export = export;
    this.files = files;
    this.kinds = export.present();
    this.file = file;
    this.afterLine = afterLine;
  }

  /** The next row, or null behind the last file's last one. */
  @Nullable DeliveredRow next() {
    while (file < kinds.size()) {
      ExportFile kind = kinds.get(file);
      if (rows == null || noted == null) {
        noted = noted(kind);
        rows = export.read(kind, afterLine);
      }
      MappedRow row = rows.next();
      if (row != null) {
        return new DeliveredRow(noted, kind, row);
      }
      CheckFilesStep.refuseReplaced(noted, rows.fingerprint());
      rows.close();
      rows = null;
      file++;
      afterLine = 0;
    }
    return null;
  }

  private ImportFile noted(ExportFile kind) {
    return files.stream()
        .filter(known -> known.logicalName().equals(kind.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("file " + kind.name() + " came after the check"));
  }
}
