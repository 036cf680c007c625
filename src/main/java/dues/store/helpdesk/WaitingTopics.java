package dues.store.helpdesk;

import dues.helpdesk.Message;
import dues.helpdesk.told.Deed;
import dues.store.helpdesk.WaitingTopic.Held;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Topics that an import has brought or changed since a process was made of them, and topics with
 * such messages; and topics whose billing was told something that it has not shown. Indexes hold
 * just these, so that an empty queue costs nothing.
 */
@Repository
public class WaitingTopics {

  private static final String WAITING =
      """
       from topic t join source_system s on s.source = t.source
       where t.topic_id in (
               select w.topic_id from topic w join source_system o on o.source = w.source
                where o.id = any(:sources) and w.taken is distinct from w.row_hash
               union all
               select m.topic_id from message m join source_system o on o.source = m.source
                where o.id = any(:sources) and m.taken is distinct from m.row_hash and m.withdrawn_by is null
               union all
               select a.topic_id from process_deed d join process_topic q using (process_id)
                 join topic a on a.source = q.source and a.topic = q.topic join source_system o on o.source = q.source
                where o.id = any(:sources) and d.state = 'WRITTEN')
         and t.withdrawn_by is null and t.topic_id > :after and t.topic_id <= :upTo
         and (cast(:topic as text) is null or t.topic = :topic)
      """;

  private static final String PAGE =
      """
      select t.topic_id, s.id as source_id, t.topic, t.contract, t.subject, t.contact, t.state, t.status as said_status,
             t.cost as said_cost, coalesce(t.auto_close, false) as said_auto_close, t.executor as said_executor,
             (select m.text from message m where m.topic_id = t.topic_id and m.text is not null
               order by m.at nulls last, m.message_id limit 1) as first_message,
             q.open as seen_open, q.executor as seen_executor, p.*
        from (select t.topic_id %s order by t.topic_id limit :limit) w
        join topic t using (topic_id) join source_system s on s.source = t.source
        left join process_topic q on q.source = t.source and q.topic = t.topic
        left join process p on p.process_id = q.process_id
       order by t.topic_id
      """
          .formatted(WAITING);

  private static final String NEWS =
      """
      select m.topic_id, m.message, coalesce(m.direction, 'in') = 'in' as incoming, m.at, coalesce(m.text, '') as text, m.read_at
        from message m
       where m.topic_id = any(:topics) and m.withdrawn_by is null and m.taken is distinct from m.row_hash
         and not exists (select from process_message k where k.source = m.source and k.message = m.message)
       order by m.at nulls last, m.message_id
      """;

  private static final String LOCK =
      """
      select p.process_id from process p
        join process_topic q using (process_id) join topic t on t.source = q.source and t.topic = q.topic
       where t.topic_id in (select t.topic_id %s order by t.topic_id limit :limit) order by p.process_id for update of p
      """
          .formatted(WAITING);

  private final JdbcClient jdbc;
  private final ProcessDeeds deeds;

  /** On the transaction of the step. */
  public WaitingTopics(DataSource dataSource, ProcessDeeds deeds) {
    this.jdbc = JdbcClient.create(dataSource);
    this.deeds = deeds;
  }

  /**
   * Which topics are asked for.
   *
   * @param topic the only one; null: all
   */
  public record Asked(List<String> sources, @Nullable String topic) {}

  /** How many wait, with ids in (after, upTo]. */
  public long count(Asked asked, long after, long upTo) {
    return statement("select count(*)" + WAITING, asked, after, upTo).query(Long.class).single();
  }

  /** The id of the n-th that waits, or of the last; 0 when none does. */
  public long idOf(Asked asked, int place) {
    String first =
        "select coalesce(max(topic_id), 0) from (select t.topic_id %s order by t.topic_id limit :place) as first"
            .formatted(WAITING);
    return statement(first, asked, 0, Long.MAX_VALUE)
        .param("place", place)
        .query(Long.class)
        .single();
  }

  /**
   * The next that wait, in the order of their ids. Their processes are locked: whoever changes one
   * meanwhile waits for the chunk.
   */
  public List<WaitingTopic> page(Asked asked, long after, long upTo, int limit) {
    statement(LOCK, asked, after, upTo).param("limit", limit).query(Long.class).list();
    List<WaitingTopic> topics =
        statement(PAGE, asked, after, upTo)
            .param("limit", limit)
            .query((row, number) -> TopicRow.read(row))
            .list();
    Map<Long, List<Message>> news = news(topics);
    Map<Long, List<Deed>> unsettled =
        deeds.unsettled(
            topics.stream().flatMap(one -> one.held().stream()).map(Held::process).toList());
    return topics.stream()
        .map(
            one ->
                one.with(
                    news.getOrDefault(one.id(), List.of()),
                    one.held()
                        .map(held -> unsettled.getOrDefault(held.process(), List.of()))
                        .orElse(List.of())))
        .toList();
  }

  private Map<Long, List<Message>> news(List<WaitingTopic> topics) {
    return jdbc.sql(NEWS)
        .param("topics", topics.stream().map(WaitingTopic::id).toArray(Long[]::new))
        .query(MessageRow::news);
  }

  private StatementSpec statement(String sql, Asked asked, long after, long upTo) {
    return jdbc.sql(sql)
        .param("sources", asked.sources().toArray(String[]::new))
        .param("topic", asked.topic())
        .param("after", after)
        .param("upTo", upTo);
  }
}
