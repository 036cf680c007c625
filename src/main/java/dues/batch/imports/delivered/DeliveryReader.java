package dues.batch.imports.delivered;

import dues.batch.step.ReadAhead;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a delivery in blocks, ahead of the chunk that is being written; file and line of the last
 * block taken are all that a restart needs.
 */
public final class DeliveryReader implements ItemStreamReader<DeliveredBlock> {

  private static final String FILE = "dues.file";
  private static final String LINE = "dues.line";
  private static final int ROWS_AHEAD = 24_000;

  private final DeliveredRows rows;
  private final DeliveredRowProcessor processor;
  private final int blockSize;
  private int file;
  private long line;
  private @Nullable ReadAhead<DeliveredBlock> ahead;

  /** Begins to read with the first block that is asked for. */
  public DeliveryReader(DeliveredRows rows, DeliveredRowProcessor processor, int blockSize) {
    this.rows = rows;
    this.processor = processor;
    this.blockSize = blockSize;
  }

  @Override
  public void open(ExecutionContext context) {
    file = context.getInt(FILE, 0);
    line = context.getLong(LINE, 0);
    rows.goTo(file, line);
  }

  @Override
  public @Nullable DeliveredBlock read() throws Exception {
    if (ahead == null) {
      DeliveredBlocks blocks = new DeliveredBlocks(rows, processor, blockSize);
      ahead = new ReadAhead<>("read-ahead", ROWS_AHEAD / blockSize, blocks::next);
    }
    DeliveredBlock block = ahead.take();
    if (block != null) {
      file = block.file();
      line = block.lastLine();
    }
    return block;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putInt(FILE, file);
    context.putLong(LINE, line);
  }

  @Override
  public void close() {
    if (ahead != null) {
      ahead.close();
    }
    rows.close();
  }
}
