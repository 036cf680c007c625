package dues.batch.imports.delivered;

import dues.batch.imports.delivered.DeliveredBlock.Accepted;
import dues.batch.imports.delivered.DeliveredBlock.Balance;
import dues.batch.imports.delivered.DeliveredBlock.Refused;
import dues.batch.imports.delivered.DeliveredRowProcessor.StagedDelivery;
import dues.batch.imports.delivered.DeliveredRows.DeliveredRow;
import dues.store.Rejects.Rejected;
import dues.store.StagedBlocks;
import dues.store.StagedRow;
import dues.store.StagedRows.PresentKey;
import dues.store.raw.RawBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers rows into blocks of a size; a block ends with its file. */
final class DeliveredBlocks {

  /** A block of long rows is short, because several blocks wait in memory. */
  private static final int MOST_BYTES = 1 << 18;

  private final DeliveredRows rows;
  private final DeliveredRowProcessor processor;
  private final int size;
  private final StagedBlocks staged = new StagedBlocks();
  private @Nullable DeliveredRow next;
  private boolean begun;

  DeliveredBlocks(DeliveredRows rows, DeliveredRowProcessor processor, int size) {
    this.rows = rows;
    this.processor = processor;
    this.size = size;
  }

  /** The next block, or null at the end. */
  @Nullable DeliveredBlock next() {
    if (!begun) {
      begun = true;
      next = rows.next();
    }
    DeliveredRow first = next;
    if (first == null) {
      return null;
    }
    int file = rows.file();
    List<StagedRow> accepted = new ArrayList<>(size);
    RawBlock raw = new RawBlock(first.file().fileId());
    List<Rejected> rejects = new ArrayList<>();
    List<PresentKey> present = new ArrayList<>();
    long line = 0;
    int count = 0;
    int bytes = 0;
    BigDecimal balance = null;
    for (DeliveredRow row = first;
        row != null
            && count < size
            && bytes < MOST_BYTES
            && row.file().fileId() == first.file().fileId();
        row = next) {
      StagedDelivery delivery = processor.process(row);
      accepted.addAll(delivery.rows());
      if (!delivery.rows().isEmpty()) {
        raw.add(row.row().line(), row.row().raw().utf8());
      }
      rejects.addAll(delivery.rejects());
      present.addAll(delivery.present());
      line = row.row().line();
      count++;
      bytes += row.row().raw().size();
      BigDecimal ofRow = row.row().balance();
      balance = ofRow == null || balance == null ? firstOf(ofRow, balance) : balance.add(ofRow);
      next = rows.next();
    }
    return new DeliveredBlock(
        file,
        line,
        count,
        new Accepted(staged.block(accepted), raw),
        new Refused(rejects, present),
        balance == null ? null : new Balance(first.file().fileId(), balance));
  }

  private static @Nullable BigDecimal firstOf(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null ? b : a;
  }
}
