package dues.batch.imports.delivered;

import dues.batch.step.Several;
import dues.store.FactTable;
import dues.store.Rejects.Rejected;
import dues.store.StagedBlocks.Block;
import java.util.List;

/**
 * Rows that follow each other in one file, and what they came to.
 *
 * @param file which of the delivery's files
 * @param lastLine the line on which the last of them starts
 * @param rows how many rows of the file
 * @param present keys that the export has, in rows that were refused
 */
public record DeliveredBlock(
    int file,
    long lastLine,
    long rows,
    Block staged,
    List<Rejected> rejects,
    List<PresentKey> present)
    implements Several {

  /** A key that the export has, in a row that was refused. */
  public record PresentKey(FactTable table, String key) {}
}
