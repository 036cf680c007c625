package dues.tabular.guard;

import dues.tabular.FileFault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML on its way to a parser that keeps whole tags, texts and comments in memory: refuses what no
 * spreadsheet writes before the parser has gathered it. Elements may be 64 deep, a tag or comment
 * 64 kibibytes long and a text one mebibyte; a DTD, and with it every entity, is refused, and so is
 * another charset than UTF-8, in which these limits could be read past.
 */
public final class GuardedXml extends FilterInputStream {

  private static final int LONGEST_TAG = 1 << 16;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int DEEPEST = 64;
  private static final int LONGEST_DECLARATION = 256;

  /** {@code <!---->} without its first character: {@code <!-->} ends nothing. */
  private static final int SHORTEST_COMMENT = 6;

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)");

  private enum State {
    TEXT,
    OPENED,
    TAG,
    VALUE,
    MARK,
    ASIDE
  }

  private final String file;
  private final long most;
  private final StringBuilder declaration = new StringBuilder();
  private State state = State.TEXT;
  private long size;
  private int run;
  private int depth;
  private boolean closing;
  private int quote;
  private int ending;
  private int before;
  private int beforeThat;

  /**
   * Guards a part of a file.
   *
   * @param file as the operator knows it
   * @param most bytes that may be read at all
   */
  public GuardedXml(InputStream in, String file, long most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    size += Math.max(0, read);
    if (size > most) {
      throw fault("a part that only describes others is longer than " + most + " bytes");
    }
    for (int i = from; i < from + read; i++) {
      look(bytes[i] & 0xFF);
    }
    return read;
  }

  private void look(int b) throws FileFault {
    if (b == 0) {
      throw fault("its XML is not UTF-8");
    }
    if (++run > (state == State.TEXT ? LONGEST_TEXT : LONGEST_TAG)) {
      throw fault(
          state == State.TEXT
              ? "a text is longer than " + LONGEST_TEXT + " bytes"
              : "a tag or comment is longer than " + LONGEST_TAG + " bytes");
    }
    switch (state) {
      case TEXT -> {
        if (b == '<') {
          turn(State.OPENED);
        }
      }
      case OPENED -> opened(b);
      case TAG -> inTag(b);
      case VALUE -> state = b == quote ? State.TAG : State.VALUE;
      case MARK -> marked(b);
      case ASIDE -> aside(b);
    }
    beforeThat = before;
    before = b;
  }

  private void turn(State next) {
    state = next;
    run = 0;
  }

  private void opened(int b) throws FileFault {
    closing = b == '/';
    ending = '?';
    declaration.setLength(0);
    state = b == '!' ? State.MARK : b == '?' ? State.ASIDE : State.TAG;
    if (state == State.TAG) {
      depth += closing ? -1 : 1;
      if (depth > DEEPEST) {
        throw fault("elements are more than " + DEEPEST + " deep");
      }
    }
  }

  private void inTag(int b) {
    if (b == '"' || b == '\'') {
      quote = b;
      state = State.VALUE;
    } else if (b == '>') {
      depth -= before == '/' && !closing ? 1 : 0;
      turn(State.TEXT);
    }
  }

  /** What follows {@code <!}: a comment, verbatim text, or a DTD. */
  private void marked(int b) throws FileFault {
    if (b != '-' && b != '[') {
      throw fault("its XML declares a DTD");
    }
    ending = b == '-' ? '-' : ']';
    state = State.ASIDE;
  }

  private void aside(int b) throws FileFault {
    boolean ends =
        b == '>'
            && before == ending
            && (ending == '?' || beforeThat == ending)
            && (ending != '-' || run >= SHORTEST_COMMENT);
    if (ending == '?' && declaration.length() < LONGEST_DECLARATION) {
      declaration.append((char) b);
    }
    if (ends) {
      Matcher encoding = ENCODING.matcher(declaration);
      boolean xml = ending == '?' && declaration.indexOf("xml") == 0;
      if (xml
          && encoding.find()
          && !encoding.group(1).equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
        throw fault("its XML is not UTF-8 but " + encoding.group(1));
      }
      turn(State.TEXT);
    }
  }

  private FileFault fault(String problem) {
    return new FileFault(
        FileFault.Kind.CONTAINER,
        file,
        0,
        problem + "; expected a workbook as a spreadsheet writes it");
  }
}
