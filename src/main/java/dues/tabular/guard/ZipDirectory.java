package dues.tabular.guard;

import dues.tabular.FileFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory at the end of a zip, which readers load whole: a few hundred megabytes of it hold
 * millions of entries of nothing. Measured here before anybody loads it.
 */
public final class ZipDirectory {

  /** Entries that an export may have. */
  public static final int MOST_ENTRIES = 1000;

  private static final int MOST_BYTES = 4 << 20;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_LENGTH = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private ZipDirectory() {}

  /**
   * Refuses a directory that is too large, wherever in the file's tail a reader might find it.
   *
   * @param name as the operator knows the file
   */
  public static void requireSmall(String name, Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = file.size();
      int length = (int) Math.min(size, LONGEST_COMMENT + END_LENGTH + LOCATOR_64_LENGTH);
      ByteBuffer tail = read(file, size - length, length);
      for (int at = length - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END) {
          requireSmall(name, tail.getShort(at + 10) & 0xFFFFL, tail.getInt(at + 12) & 0xFFFFFFFFL);
          if (at >= LOCATOR_64_LENGTH && tail.getInt(at - LOCATOR_64_LENGTH) == LOCATOR_64) {
            requireSmall64(name, file, tail.getLong(at - LOCATOR_64_LENGTH + 8));
          }
        }
      }
    }
  }

  private static void requireSmall64(String name, FileChannel file, long at) throws IOException {
    if (at < 0 || at > file.size() - END_64_LENGTH) {
      return;
    }
    ByteBuffer end = read(file, at, END_64_LENGTH);
    if (end.getInt(0) == END_64) {
      requireSmall(name, end.getLong(32), end.getLong(40));
    }
  }

  /** All ones stands for "see the record of 64 bits". */
  private static void requireSmall(String name, long entries, long bytes) throws FileFault {
    boolean many = entries != 0xFFFF && (entries > MOST_ENTRIES || entries < 0);
    boolean large = bytes != 0xFFFFFFFFL && (bytes > MOST_BYTES || bytes < 0);
    if (many || large) {
      throw new FileFault(
          FileFault.Kind.CONTAINER,
          name,
          0,
          "has more than "
              + MOST_ENTRIES
              + " entries, or a directory beyond "
              + (MOST_BYTES >> 20)
              + " MiB; expected an export");
    }
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // reads until the buffer is full or the file has ended
    }
    return bytes;
  }
}
