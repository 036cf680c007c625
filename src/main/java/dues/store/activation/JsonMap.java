package dues.store.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Texts by name in one column. They are written as two arrays, {@code jsonb_object(:formNames,
 * :formValues)}, and read as two arrays that {@link #columns} selects.
 */
final class JsonMap {

  private JsonMap() {}

  static String sql(String name) {
    return "jsonb_object(:%1$sNames::text[], :%1$sValues::text[])".formatted(name);
  }

  static StatementSpec bind(StatementSpec statement, String name, Map<String, String> values) {
    return statement
        .param(name + "Names", values.keySet().toArray(String[]::new))
        .param(name + "Values", values.values().toArray(String[]::new));
  }

  /** The names and the values of a column, each as an array. */
  static String columns(String column) {
    return "array(select key from jsonb_each_text(%1$s) order by key), array(select value from jsonb_each_text(%1$s) order by key)"
        .formatted(column);
  }

  /** Reads the two arrays that begin at a column. */
  static Map<String, String> read(ResultSet row, int first) throws SQLException {
    String[] names = (String[]) row.getArray(first).getArray();
    String[] values = (String[]) row.getArray(first + 1).getArray();
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], values[i]);
    }
    return map;
  }
}
