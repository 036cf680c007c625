package dues.tabular.csv;

import dues.tabular.FileFault;
import dues.tabular.guard.Beginning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into rows without decoding them. A row ends at a line feed, a carriage
 * return or both, unless a quoted cell is open. A quote opens a cell only as its first character;
 * elsewhere it is an ordinary one, so that a stray quote does not swallow the rows that follow.
 *
 * <p>The bytes of the current row are {@code buffer()[start()..end())}; they change with the next
 * one. Memory is bounded: a row longer than a mebibyte is refused.
 */
final class RowBytes {

  static final int LONGEST_ROW = 1 << 20;
  private static final int FIRST_BUFFER = 1 << 17;

  /** Outside quotes, inside them, or behind a quote that closes a cell unless another follows. */
  private enum State {
    PLAIN,
    OPEN,
    CLOSED
  }

  private final String file;
  private final InputStream in;
  private final byte delimiter;
  private final int quote;
  private final boolean[] special = new boolean[256];

  private byte[] buffer = new byte[FIRST_BUFFER];
  private int limit;
  private int start;
  private int end;
  private int next;
  private long offset;
  private long line;
  private long nextLine = 1;
  private boolean afterReturn;
  private boolean ascii;
  private boolean quoted;
  private boolean stray;
  private boolean broken;

  RowBytes(String file, InputStream in, char delimiter, @Nullable Character quote) {
    this.file = file;
    this.in = in;
    this.delimiter = (byte) delimiter;
    this.quote = quote == null ? -1 : quote;
    special['\n'] = true;
    special['\r'] = true;
    special[0] = true;
    if (quote != null) {
      special[quote] = true;
    }
  }

  /** Skips a byte order mark; refuses one that is not the charset's, and what is no text. */
  void begin(Charset charset) throws IOException {
    while (limit < Beginning.LONGEST && fill()) {
      // a slow stream may give one byte at a time
    }
    Beginning foreign = Beginning.of(buffer, limit);
    if (foreign != null) {
      throw fault(
          FileFault.Kind.ENCODING, 1, foreign.what() + "; expected CSV text, " + charset.name());
    }
    if (limit >= 3
        && (buffer[0] & 0xFF) == 0xEF
        && (buffer[1] & 0xFF) == 0xBB
        && (buffer[2] & 0xFF) == 0xBF) {
      if (!charset.equals(StandardCharsets.UTF_8)) {
        throw fault(
            FileFault.Kind.ENCODING,
            1,
            "begins with the byte order mark of UTF-8; expected " + charset.name());
      }
      next = 3;
    }
  }

  /** Moves to the next row that is not blank; false at the end of the file. */
  boolean next() throws IOException {
    do {
      if (!cut()) {
        return false;
      }
    } while (start == end);
    return true;
  }

  private boolean cut() throws IOException {
    start = next;
    line = nextLine;
    quoted = false;
    stray = false;
    broken = false;
    State state = State.PLAIN;
    int seen = 0;
    int i = start;
    while (true) {
      if (i == limit) {
        int done = i - start;
        if (!fill()) {
          return endOfFile(done, state);
        }
        i = start + done;
      }
      byte b = buffer[i];
      seen |= b;
      if (state == State.CLOSED) {
        state = afterQuote(b);
        if (state == State.OPEN) {
          i++;
          continue;
        }
      }
      if (special[b & 0xFF]) {
        if (b == '\n' && afterReturn && i == start) {
          start++;
          afterReturn = false;
        } else if (b == 0) {
          throw nul(i);
        } else if (b == quote) {
          state = atQuote(i, state);
        } else if (state == State.PLAIN) {
          break;
        } else if (b == '\r' || buffer[i - 1] != '\r') {
          nextLine++;
        }
      }
      i++;
    }
    end = i;
    ascii = seen >= 0;
    afterReturn = buffer[i] == '\r';
    nextLine++;
    next = i + 1;
    return true;
  }

  private State afterQuote(byte b) {
    if (b == quote) {
      return State.OPEN;
    }
    broken |= b != delimiter && b != '\n' && b != '\r';
    return State.PLAIN;
  }

  private State atQuote(int i, State state) {
    if (state == State.OPEN) {
      return State.CLOSED;
    }
    boolean opens = i == start || buffer[i - 1] == delimiter;
    quoted |= opens;
    stray |= !opens;
    return opens ? State.OPEN : State.PLAIN;
  }

  private FileFault nul(int i) {
    return fault(
        FileFault.Kind.ENCODING,
        nextLine,
        "a NUL byte at offset " + (offset + i) + "; expected text in one charset");
  }

  private boolean endOfFile(int done, State state) throws FileFault {
    if (done == 0) {
      return false;
    }
    String problem =
        state == State.OPEN
            ? "a quoted cell of this row is still open at the end of the file"
            : "the last row has no line end";
    throw fault(
        FileFault.Kind.TRUNCATED,
        line,
        problem + "; expected a whole file, ending with a line end");
  }

  /** Reads on; the current row moves to the front of the buffer. False at the end of the file. */
  private boolean fill() throws IOException {
    int kept = limit - start;
    if (kept > LONGEST_ROW) {
      throw fault(
          FileFault.Kind.TRUNCATED,
          line,
          "this row is longer than "
              + LONGEST_ROW
              + " bytes; expected a closing quote long before");
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, kept);
      offset += start;
      start = 0;
      limit = kept;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    if (read > 0) {
      limit += read;
    }
    return read > 0;
  }

  FileFault fault(FileFault.Kind kind, long atLine, String problem) {
    return new FileFault(kind, file, atLine, problem);
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The line on which the current row starts. */
  long line() {
    return line;
  }

  /** The current row's first byte, from the start of the file. */
  long offset() {
    return offset + start;
  }

  /** True where every byte of the current row is below 128. */
  boolean isAscii() {
    return ascii;
  }

  /** True where a cell of the current row is quoted. */
  boolean isQuoted() {
    return quoted;
  }

  /** True where a quote stands inside a cell that is not quoted. */
  boolean hasStrayQuote() {
    return stray;
  }

  /** True where text follows a closing quote. */
  boolean isBroken() {
    return broken;
  }
}
