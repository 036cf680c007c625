package dues.tabular;

import java.io.IOException;

/** A file that cannot be used, with what was found, where, and what to do. */
public final class FileFault extends IOException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the file. */
  public enum Kind {
    MISSING,
    EMPTY,
    TRUNCATED,
    HEADER,
    ENCODING
  }

  private final Kind kind;
  private final String file;
  private final long line;

  /**
   * @param file as the operator knows it
   * @param line 0 where the whole file is meant
   * @param problem what was found and what was expected, without the file's name
   */
  public FileFault(Kind kind, String file, long line, String problem) {
    super(file + (line > 0 ? " line " + line : "") + ": " + problem);
    this.kind = kind;
    this.file = file;
    this.line = line;
  }

  public Kind kind() {
    return kind;
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }
}
