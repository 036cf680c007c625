package dues.store.review;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many questions are open, by kind, source and reason. */
@Repository
public class QuestionCounts {

  private final JdbcClient jdbc;

  /** On whatever was committed. */
  public QuestionCounts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** So many of one kind and source are asked for one reason. */
  public record Count(String kind, String source, String code, long questions) {}

  /** All of them, in the order of their names. */
  public List<Count> all() {
    return jdbc.sql(
            """
            select q.kind, s.id as source, q.code, count(*) as questions
              from (select 'match' as kind, contract_id, review as code from match_decision where review <> '' and applied
                    union all
                    select 'address', r.contract_id, r.code from address_review r join contract_address a using (contract_id)) q
              join contract c using (contract_id) join source_system s on s.source = c.source
             where c.withdrawn_by is null
             group by 1, 2, 3 order by 1, 2, 3
            """)
        .query(Count.class)
        .list();
  }
}
