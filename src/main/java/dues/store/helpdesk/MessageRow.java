package dues.store.helpdesk;

import dues.helpdesk.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of messages. */
final class MessageRow {

  private MessageRow() {}

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

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
