package dues.tabular.csv;

import dues.tabular.FileFault;
import dues.tabular.RawText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes rows. A byte that the charset does not have is a fault of the file, never a guess. */
final class RowText {

  private static final char REPLACEMENT = '\uFFFD';

  private final Charset charset;

  RowText(Charset charset) {
    this.charset = charset;
  }

  /** The current row's text. */
  String decode(RowBytes row) throws FileFault {
    return decode(row, row.start(), row.end());
  }

  /** A part of the current row: a cell, or all of it. */
  String decode(RowBytes row, int from, int to) throws FileFault {
    if (from == to) {
      return "";
    }
    if (row.isAscii()) {
      return new String(row.buffer(), from, to - from, StandardCharsets.ISO_8859_1);
    }
    String text = new String(row.buffer(), from, to - from, charset);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireDecodable(row, row.end() - row.start());
    }
    if (from == row.start() && text.charAt(0) == '\uFEFF') {
      throw row.fault(
          FileFault.Kind.ENCODING,
          row.line(),
          "a byte order mark in the middle of the file; expected one file, not several joined");
    }
    return text;
  }

  /** The current row's bytes, which the next row does not change. */
  RawText raw(RowBytes row) {
    return RawText.of(
        Arrays.copyOfRange(row.buffer(), row.start(), row.end()),
        row.isAscii() ? StandardCharsets.UTF_8 : charset);
  }

  /** Refuses a row that {@link #decode} would refuse. */
  void requireDecodable(RowBytes row) throws FileFault {
    if (!row.isAscii()) {
      decode(row);
    }
  }

  /** A replacement character may stand in the file itself; a byte that became one may not. */
  private void requireDecodable(RowBytes row, int length) throws FileFault {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(row.buffer(), row.start(), length);
    CoderResult result = decoder.decode(bytes, CharBuffer.allocate(length + 1), true);
    if (result.isError()) {
      int bad = bytes.position();
      throw row.fault(
          FileFault.Kind.ENCODING,
          row.line() + lineEnds(row.buffer(), row.start(), bad),
          "byte 0x%02X at offset %d is not %s; expected text in that charset"
              .formatted(row.buffer()[bad], row.offset() + bad - row.start(), charset.name()));
    }
  }

  private static long lineEnds(byte[] bytes, int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n'))) {
        count++;
      }
    }
    return count;
  }
}
