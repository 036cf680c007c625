package dues.store.helpdesk;

import dues.helpdesk.told.Deed;
import dues.store.RowArrays;
import dues.store.policy.EditingHand;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of processes: those that imports brought, and replies written here. */
@Repository
public class ProcessMessages {

  /** A message that is known keeps that it was read here; what the billing says of it is new. */
  private static final String TAKE =
      """
      insert into process_message (process_id, source, message, direction, at, text, read_at)
      select q.process_id, m.source, m.message, coalesce(m.direction, 'in'), m.at, coalesce(m.text, ''), m.read_at
        from message m join topic t using (topic_id) join process_topic q on q.source = t.source and q.topic = t.topic
       where m.topic_id = any(:topics) and m.withdrawn_by is null and m.taken is distinct from m.row_hash
       order by m.at nulls last, m.message_id
      on conflict (source, message) do update
         set direction = excluded.direction, at = excluded.at, text = excluded.text, process_id = excluded.process_id,
             read_at = coalesce(process_message.read_at, excluded.read_at)
      """;

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  /** On the transaction of the step or of the person. */
  public ProcessMessages(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Takes over the messages of topics that wait; each once, by the billing's id. */
  public int take(Collection<Long> topics) {
    return jdbc.sql(TAKE).param("topics", topics.toArray(Long[]::new)).update();
  }

  /** Replies that were written here get the ids under which the billing has them. */
  public void recognize(Map<String, Deed> replies) {
    RowArrays rows = new RowArrays("text", "bigint");
    replies.forEach((message, deed) -> rows.add(message, deed.id()));
    rows.update(
        dataSource,
        """
        update process_message m set message = v.message
          from %s as v (message, deed_id) join process_deed d using (deed_id)
         where m.process_message_id = d.process_message_id
        """);
  }

  /** What came in and was not read is read. */
  public int read(Collection<Long> processes, Instant at) {
    return jdbc.sql(
            "update process_message set read_at = :at where process_id = any(:processes) and direction = 'in' and read_at is null")
        .param("processes", processes.toArray(Long[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds a reply and returns its id. */
  public long reply(long process, String source, String text, EditingHand hand) {
    return jdbc.sql(
            """
            insert into process_message (process_id, source, direction, at, text, written_by)
            select :process, source, 'out', :at, :text, :by from source_system where id = :source
            returning process_message_id
            """)
        .param("process", process)
        .param("at", hand.at().atOffset(ZoneOffset.UTC))
        .param("text", text)
        .param("by", hand.by())
        .param("source", source)
        .query(Long.class)
        .single();
  }
}
