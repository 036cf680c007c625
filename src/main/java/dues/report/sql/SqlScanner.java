package dues.report.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL into the pieces that matter here. Text in quotes, comments and dollar quotes is one
 * piece each, so that a colon or a semicolon in it means nothing; {@code ::date} is a cast, {@code
 * :date} a parameter.
 */
final class SqlScanner {

  enum Kind {
    QUOTED_NAME("(?:U&)?\"(?:[^\"]|\"\")*+\""),
    QUOTED("E'(?:[^'\\\\]|''|\\\\.)*+'|(?:U&)?'(?:[^']|'')*+'|(?<tag>\\$\\w*\\$)(?s:.*?)\\k<tag>"),
    COMMENT("--[^\\n]*|/\\*(?s:.*?)\\*/"),
    CAST("::"),
    PARAMETER(":[a-z_]\\w*"),
    WORD("[\\p{L}_][\\p{L}\\p{N}_$]*"),
    SEMICOLON(";"),
    QUESTION("\\?"),
    OTHER("(?s:.)");

    private final Pattern pattern;

    Kind(String pattern) {
      this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
  }

  record Piece(Kind kind, String text) {}

  private SqlScanner() {}

  static List<Piece> scan(String sql) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      Piece piece = pieceAt(sql, at);
      pieces.add(piece);
      at += piece.text().length();
    }
    return pieces;
  }

  private static Piece pieceAt(String sql, int at) {
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(sql).region(at, sql.length());
      if (matcher.lookingAt()) {
        return new Piece(kind, matcher.group());
      }
    }
    throw new IllegalStateException("no piece of SQL at character " + at);
  }
}
