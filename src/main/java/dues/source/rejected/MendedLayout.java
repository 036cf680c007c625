package dues.source.rejected;

import dues.source.Format;
import dues.tabular.FileFault;
import dues.tabular.Headers;
import dues.tabular.Layout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a mended CSV file is written. A text editor leaves it as its source writes; a spreadsheet may
 * save it in UTF-8, with another delimiter, with quotes of its own. The reject columns at the
 * header's end tell the delimiter; bytes that are UTF-8 and not plain ASCII are UTF-8, because text
 * of another charset hardly ever is.
 */
final class MendedLayout {

  private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  private MendedLayout() {}

  /**
   * Reads the file once.
   *
   * @param quotes whether the refused rows had double quotes before they were mended
   */
  static Layout of(Path file, String name, Format format, boolean quotes, Set<String> repeatable)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Charset charset = isUtf8(bytes) ? StandardCharsets.UTF_8 : format.charset();
    String text = new String(bytes, charset);
    String header = text.lines().findFirst().orElse("").replace("\"", "");
    char delimiter =
        Stream.concat(Stream.of(format.delimiter()), DELIMITERS.stream())
            .filter(mark -> header.endsWith(String.join(mark + "", Headers.REJECT_COLUMNS)))
            .findFirst()
            .orElseThrow(
                () ->
                    new FileFault(
                        FileFault.Kind.HEADER,
                        name,
                        1,
                        "the header does not end with "
                            + String.join(", ", Headers.REJECT_COLUMNS)
                            + "; expected a file of out/rejects/<execution>/ with these columns"));
    return new Layout(
        charset, delimiter, quote(text, format, quotes), format.decimal(), repeatable);
  }

  private static @Nullable Character quote(String text, Format format, boolean quotes) {
    boolean addedBySpreadsheet = !quotes && text.indexOf('"') >= 0;
    return addedBySpreadsheet ? Character.valueOf('"') : format.quote();
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).length()
          < bytes.length;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
