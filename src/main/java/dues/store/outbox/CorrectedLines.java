package dues.store.outbox;

import dues.store.runs.InstanceExecutions;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines that a job instance posted for a source, in the words of a mail. */
@Repository
public class CorrectedLines {

  private final JdbcClient jdbc;
  private final InstanceExecutions executions;

  /** On the ledger. */
  public CorrectedLines(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.executions = new InstanceExecutions(dataSource);
  }

  /**
   * Lines of text, ordered by contract, subscription and line: {@code own:9029 S9029 REVERSAL
   * 2026-11-01 – 2026-11-30 -140.00 UAH = −140.00 (subscription)}.
   */
  public List<String> texts(long instance, String source) {
    return jdbc.sql(
            """
            select s.id || ':' || c.contract || ' ' || coalesce(u.subscription, '') || ' ' || l.kind || ' '
                   || l.service_from || ' – ' || l.service_to - 1 || '  ' || l.amount || ' ' || l.currency
                   || '  = ' || l.explanation || '  (' || l.reason || ')'
              from ledger_line l
              join source_system s on s.source = l.source
              join contract c on c.contract_id = l.contract_id
              left join subscription u on u.subscription_id = l.subscription_id
             where l.execution_id = any(:executions)
               and s.id = :source
             order by c.contract collate "C", u.subscription collate "C", l.line
            """)
        .param("executions", executions.of(instance))
        .param("source", source)
        .query(String.class)
        .list();
  }
}
