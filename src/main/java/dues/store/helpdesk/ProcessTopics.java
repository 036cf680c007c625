package dues.store.helpdesk;

import dues.helpdesk.Following.Seen;
import dues.helpdesk.Topic;
import dues.store.RowArrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which process follows which topic, what the topic last said, and what of it was taken. */
@Repository
public class ProcessTopics {

  private static final String KEEP =
      """
      insert into process_topic (process_id, source, topic, contract, open, executor, linked)
      select v.process_id, s.source, v.topic, v.contract, v.open, v.executor, v.contract is null
        from %s as v (process_id, source, topic, contract, open, executor) join source_system s on s.id = v.source
      on conflict (process_id) do update
         set open = excluded.open, executor = excluded.executor, contract = excluded.contract,
             linked = excluded.contract is null or (process_topic.linked and process_topic.contract is not distinct from excluded.contract)
      """;

  private final DataSource dataSource;
  private final JdbcClient jdbc;

  /** On the transaction of the step. */
  public ProcessTopics(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A topic and what it said. */
  public record Said(Topic topic, Seen seen) {}

  /** The topic of a process. */
  public record Followed(String source, Seen seen) {}

  /** Remembers what topics said; a link to a contract that is new waits. */
  public void keep(Map<Long, Said> ofProcess) {
    RowArrays rows = new RowArrays("bigint", "text", "text", "text", "boolean", "text");
    ofProcess.forEach(
        (process, said) ->
            rows.add(
                process,
                said.topic().key().source(),
                said.topic().key().topic(),
                said.topic().contract(),
                said.seen().open(),
                said.seen().executor()));
    rows.update(dataSource, KEEP);
  }

  /** Notes that topics and all their messages were taken. */
  public void taken(Collection<Long> topics) {
    Long[] ids = topics.toArray(Long[]::new);
    jdbc.sql("update topic set taken = row_hash where topic_id = any(:topics)")
        .param("topics", ids)
        .update();
    jdbc.sql(
            "update message set taken = row_hash where topic_id = any(:topics) and taken is distinct from row_hash")
        .param("topics", ids)
        .update();
  }

  /** How many of the topics that processes follow have ids in (after, upTo] and do not wait. */
  public long countTaken(Collection<String> sources, long after, long upTo) {
    return jdbc.sql(
            """
            select count(*) from topic t join source_system s on s.source = t.source and s.id = any(:sources)
              join process_topic q on q.source = t.source and q.topic = t.topic
             where t.taken = t.row_hash and t.topic_id > :after and t.topic_id <= :upTo
            """)
        .param("sources", sources.toArray(String[]::new))
        .param("after", after)
        .param("upTo", upTo)
        .query(Long.class)
        .single();
  }

  /** The topic that a process follows. */
  public Optional<Followed> of(long process) {
    return jdbc.sql(
            "select s.id, q.open, q.executor from process_topic q join source_system s using (source) where q.process_id = :process")
        .param("process", process)
        .query(
            (row, number) ->
                new Followed(row.getString(1), new Seen(row.getBoolean(2), row.getString(3))))
        .optional();
  }
}
