package dues.tabular.xlsx;

import dues.tabular.FileFault;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells refer to by number, kept as UTF-8 in one array: two hundred
 * thousand rows of them take tens of megabytes, where a list of strings takes hundreds. The number
 * of texts that the workbook claims to have is not believed.
 */
final class SharedTexts {

  private static final int MOST_BYTES = 96 << 20;

  private byte[] bytes = new byte[1 << 12];
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
          texts.end();
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
      throw new FileFault(
          FileFault.Kind.ENCODING,
          file,
          0,
          "has more than " + (MOST_BYTES >> 20) + " MiB of text; expected less, or CSV files");
    }
    if (size + added.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + added.length));
    }
    System.arraycopy(added, 0, bytes, size, added.length);
    size += added.length;
  }

  private void end() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = size;
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
    return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
  }
}
