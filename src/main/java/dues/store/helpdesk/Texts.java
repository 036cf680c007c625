package dues.store.helpdesk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Lists of texts in one column of a row on its way in, and in an array on its way out. */
final class Texts {

  /** In SQL: {@code string_to_array(cell, chr(31))}. */
  private static final String BETWEEN = "\u001f";

  private Texts() {}

  static String joined(List<String> texts) {
    return String.join(BETWEEN, texts);
  }

  static List<String> list(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
