package dues.batch.imports;

import dues.source.ExportFile;
import dues.source.MappedRow;
import dues.store.ImportRuns.ImportFile;

/** A row of an export, mapped, and the file it stands in. */
record DeliveredRow(ImportFile file, ExportFile kind, MappedRow row) {}
