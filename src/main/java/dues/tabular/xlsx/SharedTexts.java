package dues.tabular.xlsx;

import dues.tabular.FileFault;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells refer to by number, kept as UTF-8 in pieces of a mebibyte: two
 * hundred thousand rows of them take tens of megabytes, where a list of strings takes hundreds. The
 * number of texts that the workbook claims to have is not believed.
 */
final class SharedTexts {

  private static final int MOST_BYTES = 96 << 20;
  private static final int MOST_TEXTS = 4_000_000;
  private static final int PIECE_BITS = 20;
  private static final int PIECE = 1 << PIECE_BITS;

  private final List<byte[]> pieces = new ArrayList<>();
  private int[] ends = new int[1 << 8];
  private int count;
  private int size;

  private SharedTexts() {}

  static SharedTexts read(String file, @Nullable InputStream in)
      throws XMLStreamException, FileFault {
    SharedTexts texts = new SharedTexts();
    if (in == null) {
      return texts;
    }
    XMLStreamReader xml = WorkbookParts.xml(in);
    boolean inText = false;
    boolean inSounds = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText = xml.getLocalName().equals("t");
        inSounds |= xml.getLocalName().equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        inSounds &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals("si")) {
          texts.end(file);
        }
      } else if (inText && !inSounds && xml.isCharacters()) {
        texts.append(file, xml.getText());
      }
    }
    return texts;
  }

  private void append(String file, String text) throws FileFault {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    if (size + added.length > MOST_BYTES) {
      throw tooMuch(file, "MiB of text", MOST_BYTES >> 20);
    }
    for (int from = 0; from < added.length; ) {
      int at = (size + from) & (PIECE - 1);
      if (at == 0) {
        pieces.add(new byte[PIECE]);
      }
      int length = Math.min(PIECE - at, added.length - from);
      System.arraycopy(added, from, pieces.get(pieces.size() - 1), at, length);
      from += length;
    }
    size += added.length;
  }

  private void end(String file) throws FileFault {
    if (count == MOST_TEXTS) {
      throw tooMuch(file, "texts", MOST_TEXTS);
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = size;
  }

  private static FileFault tooMuch(String file, String what, int most) {
    return new FileFault(
        FileFault.Kind.CONTAINER,
        file,
        0,
        "has more than " + most + " " + what + "; expected less, or CSV files");
  }

  int count() {
    return count;
  }

  /** The text of a number, or null where there is none. */
  @Nullable String get(int index) {
    if (index < 0 || index >= count) {
      return null;
    }
    int start = index == 0 ? 0 : ends[index - 1];
    int length = ends[index] - start;
    int at = start & (PIECE - 1);
    if (length == 0) {
      return "";
    }
    if (at + length <= PIECE) {
      return new String(pieces.get(start >> PIECE_BITS), at, length, StandardCharsets.UTF_8);
    }
    byte[] whole = new byte[length];
    for (int done = 0; done < length; ) {
      int from = (start + done) & (PIECE - 1);
      int part = Math.min(PIECE - from, length - done);
      System.arraycopy(pieces.get((start + done) >> PIECE_BITS), from, whole, done, part);
      done += part;
    }
    return new String(whole, StandardCharsets.UTF_8);
  }
}
