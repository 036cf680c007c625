package dues.store.customers;

import dues.matching.KeptLinks;
import dues.matching.MatchDecision;
import dues.store.RowArrays;
import java.util.Collection;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last decision on each contract, and whether it has been carried out. */
@Repository
public class MatchDecisions {

  private final DataSource dataSource;

  /** On the transaction of the step. */
  public MatchDecisions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A decision on its way into the table.
   *
   * @param customerId null while there is none, and under review
   */
  public record Decided(
      WaitingContract contract, MatchDecision decision, @Nullable Long customerId) {}

  /** Writes decisions in the place of earlier ones. */
  public int write(Collection<? extends Decided> decided, boolean applied, long execution) {
    RowArrays rows =
        new RowArrays(
            "bigint", "uuid", "text", "bigint", "text", "bigint", "text", "text", "text", "boolean",
            "bigint");
    for (Decided one : decided) {
      MatchDecision decision = one.decision();
      rows.add(
          one.contract().id(),
          one.contract().hash(),
          decision.outcome().name().toLowerCase(Locale.ROOT),
          one.customerId(),
          decision.reason().rule(),
          decision.reason().score(),
          decision.reason().sentence(),
          String.join(";", decision.candidates()),
          decision.review(),
          applied,
          execution);
    }
    return rows.update(
        dataSource,
        """
        insert into match_decision (contract_id, facts_hash, outcome, customer_id, rule, score, evidence, candidates, review, applied, execution_id)
        select * from %s
        on conflict (contract_id) do update set
          facts_hash = excluded.facts_hash, outcome = excluded.outcome, customer_id = excluded.customer_id,
          rule = excluded.rule, score = excluded.score, evidence = excluded.evidence, candidates = excluded.candidates,
          review = excluded.review, applied = excluded.applied, execution_id = excluded.execution_id
        """);
  }

  /** A link that stands, and what is to be asked about it; null: nothing. */
  public record Kept(WaitingContract contract, KeptLinks.@Nullable Doubt doubt) {}

  /** Links were looked at again: what is new is asked, and what was a doubt is none any more. */
  public int keep(Collection<Kept> links, long execution) {
    RowArrays rows = new RowArrays("bigint", "uuid", "text", "text", "text");
    for (Kept one : links) {
      KeptLinks.Doubt doubt = one.doubt();
      rows.add(
          one.contract().id(),
          one.contract().hash(),
          doubt == null ? "" : doubt.review(),
          doubt == null ? "" : String.join("; ", doubt.evidence()),
          doubt == null ? "" : String.join(";", doubt.candidates()));
    }
    return rows.update(
        dataSource,
        """
        update match_decision d set facts_hash = n.hash, execution_id = %d,
          evidence = case when n.review <> '' then n.evidence else d.evidence end,
          candidates = case when n.review <> '' or d.review = '%s' then n.candidates else d.candidates end,
          review = case when n.review <> '' or d.review = '%s' then n.review else d.review end
        from %%s as n (contract_id, hash, review, evidence, candidates) where d.contract_id = n.contract_id
        """
            .formatted(execution, KeptLinks.DOUBTED, KeptLinks.DOUBTED));
  }

  /** Whether there are decisions that have not been carried out. */
  public boolean areWaiting() {
    return JdbcClient.create(dataSource)
        .sql("select exists (select from match_decision where not applied)")
        .query(Boolean.class)
        .single();
  }

  /** Nothing is left to carry out. */
  public void settle() {
    new JdbcTemplate(dataSource)
        .update("update match_decision set applied = true where not applied");
  }

  /** The last contract that the executions of a job instance decided on; 0: none. */
  public long lastOfInstance(long instance) {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select coalesce(max(contract_id), 0) from match_decision
             where execution_id in (select job_execution_id from batch_job_execution where job_instance_id = :instance)
            """)
        .param("instance", instance)
        .query(Long.class)
        .single();
  }

  /** How many decisions with ids in (after, upTo] the executions of a job instance wrote. */
  public long countOfInstance(long instance, long after, long upTo) {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select count(*) from match_decision
             where contract_id > :after and contract_id <= :upTo
               and execution_id in (select job_execution_id from batch_job_execution where job_instance_id = :instance)
            """)
        .param("instance", instance)
        .param("after", after)
        .param("upTo", upTo)
        .query(Long.class)
        .single();
  }
}
