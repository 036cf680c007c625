package dues.store;

import dues.ledger.Decision;
import dues.store.PageQuery.Page;
import dues.store.PageQuery.Sparse;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static final String SELECT =
      "select %%s, d.subscription_id, d.kind, %s, %s, %s, d.detail from tile_decision d %%s order by d.decision_id"
          .formatted(Days.sql("d.valid_from"), Days.sql("d.valid_to"), Days.sql("d.decided_on"));
  private static final String OF_CONTRACTS =
      SELECT.formatted("d.contract_id", "where d.contract_id = any(?)");
  private static final String OF_MOVED =
      SELECT.formatted(
          "s.held_by",
          "join subscription s using (subscription_id) where d.subscription_id = any(?) and d.contract_id <> s.held_by");

  private final Copy copy;
  private final JdbcClient jdbc;

  /** On the transaction that accrues. */
  public TileDecisions(DataSource dataSource) {
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
                  text.value(Days.text(decision.days().from()));
                  text.value(
                      decision.days().isOpenEnded() ? null : Days.text(decision.days().to()));
                  text.value(Days.text(decision.decidedOn()));
                  text.value(decision.detail());
                  text.value(executionId);
                  text.endRow();
                }));
  }

  /** Those of a page of contracts, and of subscriptions that were moved to them. */
  static Grouped<Decision> ofContracts(
      Page page, Collection<Long> contractIds, Collection<Long> moved) {
    Grouped<Decision> decisions = new Grouped<>();
    page.each(
        Sparse.TILE_DECISION,
        OF_CONTRACTS,
        contractIds,
        row -> decisions.add(row.getLong(1), decision(row)));
    page.each(
        Sparse.TILE_DECISION, OF_MOVED, moved, row -> decisions.add(row.getLong(1), decision(row)));
    return decisions;
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getLong(2),
        Decision.Kind.valueOf(row.getString(3)),
        Days.range(row, 4),
        row.getInt(6),
        row.getString(7));
  }

  /** How many there are. */
  public long count() {
    return jdbc.sql("select count(*) from tile_decision").query(Long.class).single();
  }
}
