package dues.batch.imports;

import dues.store.FactTable;
import dues.store.Rejects.Rejected;
import dues.store.StagedRow;
import java.util.List;

/**
 * What one row of an export came to: rows to stage, refusals, and the keys it has although it was
 * refused.
 */
record StagedDelivery(List<StagedRow> rows, List<Rejected> rejects, List<PresentKey> present) {

  /** A key that the export has, in a row that was refused. */
  record PresentKey(FactTable table, String key) {}
}
