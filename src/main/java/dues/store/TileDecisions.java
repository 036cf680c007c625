package dues.store;

import dues.ledger.Decision;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decisions that depended on the moment: tiles forgiven, refused, taken as a term. Added, never
 * changed.
 */
@Repository
public class TileDecisions {

  private static final String OF_CONTRACTS =
      "select contract_id, subscription_id, kind, %s, %s, %s, detail from tile_decision where contract_id = any(?) order by decision_id"
          .formatted(Days.sql("valid_from"), Days.sql("valid_to"), Days.sql("decided_on"));

  private final PageQuery pages;
  private final Copy copy;
  private final JdbcClient jdbc;

  /** On the transaction that accrues. */
  public TileDecisions(DataSource dataSource) {
    this.pages = new PageQuery(dataSource);
    this.copy = new Copy(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A decision on a contract's subscription. */
  public record NewDecision(long contractId, Decision decision) {}

  /** Adds decisions. */
  public long add(long executionId, Collection<NewDecision> decisions) {
    return copy.into(
        "tile_decision (contract_id, subscription_id, kind, valid_from, valid_to, decided_on, detail, execution_id)",
        text ->
            decisions.forEach(
                added -> {
                  Decision decision = added.decision();
                  text.value(added.contractId());
                  text.value(decision.subscription());
                  text.value(decision.kind().name());
                  text.value(Days.date(decision.days().from()));
                  text.value(
                      decision.days().isOpenEnded() ? null : Days.date(decision.days().to()));
                  text.value(Days.date(decision.decidedOn()));
                  text.value(decision.detail());
                  text.value(executionId);
                  text.endRow();
                }));
  }

  Grouped<Decision> ofContracts(Collection<Long> contractIds) {
    Grouped<Decision> decisions = new Grouped<>();
    pages.each(
        OF_CONTRACTS,
        contractIds,
        row ->
            decisions.add(
                row.getLong(1),
                new Decision(
                    row.getLong(2),
                    Decision.Kind.valueOf(row.getString(3)),
                    Days.range(row, 4),
                    row.getInt(6),
                    row.getString(7))));
    return decisions;
  }

  /** How many there are. */
  public long count() {
    return jdbc.sql("select count(*) from tile_decision").query(Long.class).single();
  }
}
