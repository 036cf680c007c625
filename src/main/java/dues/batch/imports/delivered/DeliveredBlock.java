package dues.batch.imports.delivered;

import dues.batch.step.Several;
import dues.store.Rejects.Rejected;
import dues.store.StagedBlocks.Block;
import dues.store.StagedRows.PresentKey;
import dues.store.raw.RawBlock;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other in one file, and what they came to.
 *
 * @param file which of the delivery's files
 * @param lastLine the line on which the last of them starts
 * @param rows how many rows of the file
 * @param balance null where no row has one
 */
public record DeliveredBlock(
    int file,
    long lastLine,
    long rows,
    Accepted accepted,
    Refused refused,
    @Nullable Balance balance)
    implements Several {

  /** What is staged, and the rows that it came of. */
  public record Accepted(Block staged, RawBlock raw) {}

  /** What was refused, and the keys that the refused rows have. */
  public record Refused(List<Rejected> rejects, List<PresentKey> present) {}

  /** What all the rows say of contracts' balances. */
  public record Balance(long fileId, BigDecimal sum) {}
}
