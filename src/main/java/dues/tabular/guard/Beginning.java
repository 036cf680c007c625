package dues.tabular.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say that it is, where it is no text. */
public enum Beginning {
  ZIP("is a zip or a workbook", 'P', 'K', 3, 4),
  OLE("is an old workbook (.xls) or one with a password", 0xD0, 0xCF, 0x11, 0xE0),
  GZIP("is compressed (gzip)", 0x1F, 0x8B),
  SEVEN_ZIP("is compressed (7z)", '7', 'z', 0xBC, 0xAF),
  RAR("is compressed (rar)", 'R', 'a', 'r', '!', 0x1A),
  PDF("is a PDF", '%', 'P', 'D', 'F', '-'),
  UTF_16_BIG("is UTF-16", 0xFE, 0xFF),
  UTF_16_LITTLE("is UTF-16", 0xFF, 0xFE);

  /** No format is told by more. */
  public static final int LONGEST = 5;

  private final String what;
  private final int[] bytes;

  Beginning(String what, int... bytes) {
    this.what = what;
    this.bytes = bytes;
  }

  /** What begins so; null where nothing known does. */
  public static @Nullable Beginning of(byte[] bytes, int length) {
    for (Beginning beginning : values()) {
      if (beginning.begins(bytes, length)) {
        return beginning;
      }
    }
    return null;
  }

  /** What a file begins as; null where it is empty or begins as nothing known. */
  public static @Nullable Beginning of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(LONGEST);
      return of(first, first.length);
    }
  }

  private boolean begins(byte[] file, int length) {
    boolean same = length >= bytes.length;
    for (int i = 0; same && i < bytes.length; i++) {
      same = (file[i] & 0xFF) == bytes[i];
    }
    return same;
  }

  /** For a sentence: "is a PDF". */
  public String what() {
    return what;
  }
}
