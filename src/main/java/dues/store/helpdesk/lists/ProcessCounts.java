package dues.store.helpdesk.lists;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many processes are open, and what waits in them. */
@Repository
public class ProcessCounts {

  private final JdbcClient jdbc;

  /** On whatever was committed. */
  public ProcessCounts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Open processes: of nobody, of one person, with unread messages, all. */
  public record Waiting(long unassigned, long mine, long unread, long open) {}

  /** So many are in a status. */
  public record InStatus(String status, long processes) {}

  /** What waits for whom. */
  public Waiting waiting(String login) {
    return jdbc.sql(
            """
            select count(*) filter (where executors = '{}') as unassigned, count(*) filter (where :login = any(executors)) as mine,
                   count(*) filter (where exists (select from process_message m
                     where m.process_id = p.process_id and m.direction = 'in' and m.read_at is null)) as unread,
                   count(*) as open
              from process p where open
            """)
        .param("login", login)
        .query(Waiting.class)
        .single();
  }

  /** Open and closed ones of each of these statuses. */
  public List<InStatus> of(List<String> statuses) {
    return jdbc.sql(
            """
            select s.status, count(p.process_id) as processes
              from unnest(:statuses::text[]) with ordinality as s (status, n) left join process p on p.status = s.status
             group by s.status, s.n order by s.n
            """)
        .param("statuses", statuses.toArray(String[]::new))
        .query(InStatus.class)
        .list();
  }
}
