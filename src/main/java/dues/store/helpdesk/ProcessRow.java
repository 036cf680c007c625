package dues.store.helpdesk;

import dues.helpdesk.Parameters;
import dues.helpdesk.Process;
import dues.store.RowArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process as a row. */
final class ProcessRow {

  /** The columns of {@link #arrays}, from the row v. */
  static final String VALUES =
      """
      v.type, v.status, v.open, v.description, string_to_array(v.topic_status, chr(31)), v.cost,
      string_to_array(v.auto_close, chr(31)), string_to_array(v.executors, chr(31))""";

  static final String COLUMNS =
      "type, status, open, description, topic_status, cost, auto_close, executors";

  private ProcessRow() {}

  /** With columns of these types behind those of the process. */
  static RowArrays arrays(String... more) {
    Stream<String> own =
        Stream.of("bigint", "text", "text", "boolean", "text", "text", "text", "text", "text");
    return new RowArrays(Stream.concat(own, Stream.of(more)).toArray(String[]::new));
  }

  static void add(RowArrays rows, long id, Process process, Object... more) {
    Parameters parameters = process.parameters();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(id);
    values.add(process.type());
    values.add(process.status());
    values.add(process.open());
    values.add(process.description());
    values.add(Texts.joined(parameters.status()));
    values.add(parameters.cost());
    values.add(Texts.joined(parameters.autoClose()));
    values.add(Texts.joined(process.executors()));
    values.addAll(List.of(more));
    rows.add(values.toArray());
  }

  static Process process(ResultSet row) throws SQLException {
    return new Process(
        row.getString("type"),
        row.getString("status"),
        row.getBoolean("open"),
        row.getString("description"),
        new Parameters(
            Texts.list(row, "topic_status"), row.getString("cost"), Texts.list(row, "auto_close")),
        Texts.list(row, "executors"));
  }
}
