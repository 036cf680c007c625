package dues.batch.step;

/**
 * How a step's work is cut.
 *
 * @param chunkSize items a transaction
 * @param partitions threads that work at once, each on its own range; 1 is no partitioning
 */
public record Cut(int chunkSize, int partitions) {

  /** Rejects sizes that cannot work; a sheet's limits are narrower. */
  public Cut {
    if (chunkSize < 1 || partitions < 1) {
      throw new IllegalArgumentException(
          "chunk size %d and partitions %d: both must be at least 1"
              .formatted(chunkSize, partitions));
    }
  }
}
