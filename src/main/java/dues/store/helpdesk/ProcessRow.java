package dues.store.helpdesk;

import dues.helpdesk.Parameters;
import dues.helpdesk.Process;
import dues.store.RowArrays;
import java.sql.ResultSet;
import java.sql.SQLException;

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

  /** Names the columns of {@link #arrays} in a statement. */
  static String named() {
    return "v (process_id, " + COLUMNS + ")";
  }

  static RowArrays arrays() {
    return new RowArrays(
        "bigint", "text", "text", "boolean", "text", "text", "text", "text", "text");
  }

  static void add(RowArrays rows, long id, Process process) {
    Parameters parameters = process.parameters();
    rows.add(
        id,
        process.type(),
        process.status(),
        process.open(),
        process.description(),
        Texts.joined(parameters.status()),
        parameters.cost(),
        Texts.joined(parameters.autoClose()),
        Texts.joined(process.executors()));
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
