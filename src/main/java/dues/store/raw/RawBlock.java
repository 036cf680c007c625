package dues.store.raw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Rows of one file, one behind the other, as they stood in it. For one thread. */
public final class RawBlock {

  private final long fileId;
  private final List<Long> lines = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream(1 << 16);

  /** An empty block. */
  public RawBlock(long fileId) {
    this.fileId = fileId;
  }

  /**
   * Puts a row behind the others.
   *
   * @param line the line on which it starts, above that of the row before
   * @param utf8 its text
   */
  public void add(long line, ByteBuffer utf8) {
    rows.write(utf8.array(), utf8.arrayOffset() + utf8.position(), utf8.remaining());
    lines.add(line);
    ends.add(rows.size());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  long fileId() {
    return fileId;
  }

  /** The line on which each row starts. */
  long[] lines() {
    return lines.stream().mapToLong(Long::longValue).toArray();
  }

  /** Where each row ends among the bytes. */
  int[] ends() {
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  byte[] rows() {
    return rows.toByteArray();
  }
}
