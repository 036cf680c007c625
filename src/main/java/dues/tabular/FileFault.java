package dues.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be used, with what was found, where, and what to do. */
public final class FileFault extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1000;

  /** What is wrong with the file. */
  public enum Kind {
    MISSING,
    EMPTY,
    TRUNCATED,
    HEADER,
    ENCODING,
    /** A zip or workbook that cannot be used, whatever its charset. */
    CONTAINER,
    /** A billing that was asked did not answer, or answered with an error. */
    REFUSED
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
    super(file + (line > 0 ? " line " + line : "") + ": " + shortened(problem));
    this.kind = kind;
    this.file = file;
    this.line = line;
  }

  /** A header of a thousand columns, or a cell of a megabyte, would fill the operator's screen. */
  private static String shortened(String problem) {
    return problem.length() <= LONGEST
        ? problem
        : problem.substring(0, LONGEST / 2)
            + " … "
            + problem.substring(problem.length() - LONGEST / 2);
  }

  /** The fault among the causes of something that a library threw; null where there is none. */
  public static @Nullable FileFault in(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof FileFault fault) {
        return fault;
      }
    }
    return null;
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
