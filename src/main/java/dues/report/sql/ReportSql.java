package dues.report.sql;

import dues.report.sql.SqlScanner.Kind;
import dues.report.sql.SqlScanner.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report's SQL with its named parameters turned into bind variables: {@code where source =
 * any(:sources)} becomes {@code where source = any(?::text[])} and the list [sources].
 *
 * <p>What a report may read is decided by the database, whose role for reports sees nothing but
 * views. The few words refused here are those by which a query could put that role off, wait, or
 * answer differently tomorrow about the same books.
 *
 * @param text the statement with a question mark for each parameter
 * @param parameters names in the order of the question marks
 */
public record ReportSql(String text, List<String> parameters) {

  private static final Pattern REFUSED =
      Pattern.compile(
          "set_config|\\w+_to_xml\\w*|pg_(?!typeof|catalog)\\w+|lo_\\w+|dblink\\w*|nextval|setval"
              + "|random\\w*|gen_random_uuid|now|\\w+_timestamp|timeofday"
              + "|current_date|current_time|localtime|localtimestamp");
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*(select|with)\\b(?s:.*)", Pattern.CASE_INSENSITIVE);

  public ReportSql {
    parameters = List.copyOf(parameters);
  }

  /**
   * Translates the SQL; {@link #problems} says beforehand whether it is fit to be asked.
   *
   * @param types the database's type of each parameter, so that it means the same wherever it
   *     stands and null too
   */
  public static ReportSql of(String sql, Map<String, String> types) {
    StringBuilder text = new StringBuilder();
    List<String> parameters = new ArrayList<>();
    for (Piece piece : withoutEnd(SqlScanner.scan(sql))) {
      text.append(translated(piece));
      if (piece.kind() == Kind.PARAMETER) {
        String name = piece.text().substring(1);
        parameters.add(name);
        text.append(types.containsKey(name) ? "::" + types.get(name) : "");
      }
    }
    return new ReportSql(text.toString().strip(), parameters);
  }

  /** Everything for which the SQL is refused before a database sees it; empty when it is fit. */
  public static List<String> problems(String sql, Set<String> knownParameters) {
    List<String> problems = new ArrayList<>();
    if (!BEGINNING.matcher(of(sql, Map.of()).text()).matches()) {
      problems.add("does not begin with select or with");
    }
    for (Piece piece : withoutEnd(SqlScanner.scan(sql))) {
      String word = piece.text().toLowerCase(Locale.ROOT);
      switch (piece.kind()) {
        case SEMICOLON -> problems.add("has a second statement behind a semicolon");
        case PARAMETER -> {
          if (!knownParameters.contains(word.substring(1))) {
            problems.add("has the unknown parameter " + word);
          }
        }
        case WORD, QUOTED_NAME -> {
          if (word.startsWith("u&") || REFUSED.matcher(word.replace("\"", "")).matches()) {
            problems.add("uses " + piece.text());
          }
        }
        default -> {}
      }
    }
    return problems.stream().distinct().toList();
  }

  /** The same rows, those alone whose column {@code contract} is the parameter of that name. */
  public ReportSql ofContract() {
    List<String> more = new ArrayList<>(parameters);
    more.add("contract");
    return new ReportSql("select * from (" + text + ") q where q.contract = ?::text", more);
  }

  /** The values in the order of the question marks. */
  public @Nullable Object[] values(Map<String, @Nullable Object> binds) {
    @Nullable Object[] values = new @Nullable Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = binds.get(parameters.get(i));
    }
    return values;
  }

  private static List<Piece> withoutEnd(List<Piece> pieces) {
    int end = pieces.size();
    while (end > 0 && isEnd(pieces.get(end - 1))) {
      end--;
    }
    return pieces.subList(0, end);
  }

  private static boolean isEnd(Piece piece) {
    return piece.kind() == Kind.SEMICOLON || piece.kind() == Kind.COMMENT || piece.text().isBlank();
  }

  private static String translated(Piece piece) {
    return switch (piece.kind()) {
      case PARAMETER -> "?";
      case QUESTION -> "??";
      case COMMENT -> " ";
      default -> piece.text();
    };
  }
}
