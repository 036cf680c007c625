package dues.report.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts SQL into the pieces that matter here. Text in quotes, comments and dollar quotes is one
 * piece each, so that a colon or a semicolon in it means nothing; {@code ::date} is a cast, {@code
 * :date} a parameter.
 */
final class SqlScanner {

  /** In the order in which they are tried. */
  enum Kind {
    QUOTED_NAME("(?:[uU]&)?\"(?:[^\"]|\"\")*+\""),
    QUOTED(
        "[eE]'(?:[^'\\\\]|''|\\\\.)*+'|(?:[uU]&)?'(?:[^']|'')*+'|(?<tag>\\$\\w*\\$)(?s:.*?)\\k<tag>"),
    COMMENT("--[^\\n]*|/\\*(?s:.*?)\\*/"),
    CAST("::"),
    PARAMETER(":[a-zA-Z_]\\w*"),
    WORD("[\\p{L}_][\\p{L}\\p{N}_$]*"),
    SEMICOLON(";"),
    QUESTION("\\?"),
    OTHER("\\s+|(?s:.)");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    private String group() {
      return name().replace("_", "");
    }
  }

  record Piece(Kind kind, String text) {}

  private static final Pattern PIECE =
      Pattern.compile(
          Arrays.stream(Kind.values())
              .map(kind -> "(?<%s>%s)".formatted(kind.group(), kind.pattern))
              .collect(Collectors.joining("|")));

  private SqlScanner() {}

  /**
   * The pieces, which together are the text: a character that is nothing else is one of its own.
   */
  static List<Piece> scan(String sql) {
    List<Piece> pieces = new ArrayList<>();
    for (Matcher found = PIECE.matcher(sql); found.find(); ) {
      pieces.add(new Piece(kind(found), found.group()));
    }
    return pieces;
  }

  private static Kind kind(Matcher found) {
    for (Kind kind : Kind.values()) {
      if (found.start(kind.group()) >= 0) {
        return kind;
      }
    }
    throw new IllegalStateException("no piece of SQL at character " + found.start());
  }
}
