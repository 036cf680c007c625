package dues.store.helpdesk;

import dues.helpdesk.Following.Seen;
import dues.helpdesk.Message;
import dues.helpdesk.Topic;
import dues.store.helpdesk.WaitingTopic.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of topics and messages. */
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

  /** Messages by the id of their topic. */
  static Map<Long, List<Message>> news(ResultSet rows) throws SQLException {
    Map<Long, List<Message>> news = new HashMap<>();
    while (rows.next()) {
      news.computeIfAbsent(rows.getLong("topic_id"), none -> new ArrayList<>())
          .add(
              new Message(
                  rows.getString("message"),
                  rows.getBoolean("incoming"),
                  instant(rows, "at"),
                  rows.getString("text"),
                  instant(rows, "read_at")));
    }
    return news;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
