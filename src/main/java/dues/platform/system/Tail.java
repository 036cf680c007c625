package dues.platform.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/**
 * The end of what a program prints: at most 100 lines of 1 000 bytes, however much it is. The rest
 * is read and dropped, so that the program never waits for its reader.
 *
 * <p>A gigabyte without a line's end is one line of 1 000 bytes.
 */
public final class Tail {

  public static final int LINES_MOST = 100;
  static final int LINE_MOST = 1000;
  private static final int BLOCK = 1 << 16;

  private final ArrayDeque<String> lines = new ArrayDeque<>();
  private final byte[] line = new byte[LINE_MOST];
  private int length;

  /** Reads to the end of the stream; a stream that is closed meanwhile has ended. */
  void drain(InputStream stream) {
    byte[] block = new byte[BLOCK];
    try (stream) {
      for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
        add(block, read);
      }
    } catch (IOException closed) {
      add(block, 0);
    }
  }

  /** Takes the first bytes of a block. */
  public synchronized void add(byte[] block, int count) {
    int from = 0;
    for (int i = 0; i < count; i++) {
      if (block[i] == '\n') {
        keep(block, from, i);
        endLine();
        from = i + 1;
      }
    }
    keep(block, from, count);
  }

  private void keep(byte[] block, int from, int to) {
    int kept = Math.min(to - from, LINE_MOST - length);
    System.arraycopy(block, from, line, length, kept);
    length += kept;
  }

  private void endLine() {
    if (lines.size() == LINES_MOST) {
      lines.removeFirst();
    }
    lines.addLast(text());
    length = 0;
  }

  /** Bytes that are no text become one that can be shown and stored. */
  private String text() {
    return new String(line, 0, length, StandardCharsets.UTF_8)
        .replaceAll("[\\p{Cntrl}&&[^\t]]", "")
        .stripTrailing();
  }

  /** The lines so far, one below the other. */
  public synchronized String said() {
    if (length > 0) {
      endLine();
    }
    return String.join("\n", lines).strip();
  }
}
