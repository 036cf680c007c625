package dues.store.helpdesk;

import dues.helpdesk.Following.Seen;
import dues.helpdesk.Topic;
import dues.store.helpdesk.WaitingTopic.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads rows of topics. */
final class TopicRow {

  private static final String OPEN = "open";

  private TopicRow() {}

  /** The topic with the process that follows it; its messages are read apart. */
  static WaitingTopic read(ResultSet row) throws SQLException {
    Topic topic =
        new Topic(
            new Topic.Key(row.getString("source_id"), row.getString("topic")),
            row.getString("contract"),
            row.getString("subject"),
            row.getString("contact"),
            row.getString("state").equals(OPEN),
            new Topic.Details(
                row.getString("said_status"),
                row.getBigDecimal("said_cost"),
                row.getBoolean("said_auto_close"),
                row.getString("said_executor")));
    return new WaitingTopic(
        row.getLong("topic_id"), topic, row.getString("first_message"), List.of(), held(row));
  }

  private static Optional<Held> held(ResultSet row) throws SQLException {
    long process = row.getLong("process_id");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Held(
                process,
                ProcessRow.process(row),
                new Seen(row.getBoolean("seen_open"), row.getString("seen_executor")),
                List.of()));
  }
}
