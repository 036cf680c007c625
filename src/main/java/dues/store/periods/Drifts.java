package dues.store.periods;

import dues.charge.Outcome;
import dues.customer.Change;
import dues.customer.Subscription;
import dues.ledger.Drift;
import dues.money.Money;
import dues.period.DateRange;
import dues.store.LoadedContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Differences that were left on purpose, as the last run found them. A run that looks at a tile
 * again replaces what is kept of it, so a drift vanishes when its facts return or when it is
 * posted.
 */
@Repository
public class Drifts {

  private static final String EPOCH = " - date '1970-01-01'";
  private static final String OF_CONTRACTS =
      "select contract_id, subscription_id, period_from%1$s, period_to%1$s, charge_date%1$s, target, posted, currency, why, charged from drift where contract_id = any(:ids) order by contract_id, subscription_id, period_from, charge_date"
          .formatted(EPOCH);
  private static final String ADD =
      """
      insert into drift (subscription_id, contract_id, period_from, period_to, charge_date, charged, target, posted, currency, why, execution_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict on constraint drift_key do update set contract_id = excluded.contract_id,
        target = excluded.target, posted = excluded.posted, currency = excluded.currency, why = excluded.why,
        execution_id = excluded.execution_id""";
  private static final String FORGET =
      "delete from drift where subscription_id = ? and period_from = ? and period_to = ? and charge_date = ? and charged = ?";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  /** On the transaction that accrues. */
  public Drifts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.batches = new JdbcTemplate(dataSource);
  }

  /** A contract that a run looked at, and what came of it. */
  public record Looked(LoadedContract contract, Outcome outcome) {}

  /** What is kept of these contracts. */
  public List<KeptDrift> ofContracts(Collection<Long> contractIds) {
    return jdbc.sql(OF_CONTRACTS)
        .param("ids", contractIds.toArray(Long[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  /** Keeps what a run found, instead of what was known of the tiles it looked at. */
  public void replace(long executionId, Collection<Looked> looked) {
    List<KeptDrift> found = new ArrayList<>();
    for (Looked one : looked) {
      boolean charged = !isAccrual(one.outcome());
      for (Drift drift : one.outcome().drift()) {
        found.add(new KeptDrift(one.contract().id(), drift, charged));
      }
    }
    List<KeptDrift> known = ofContracts(looked.stream().map(one -> one.contract().id()).toList());
    if (!known.isEmpty()) {
      List<KeptDrift> outdated = new ArrayList<>();
      for (Looked one : looked) {
        known.stream().filter(kept -> isLookedAt(kept, one)).forEach(outdated::add);
      }
      batches.batchUpdate(FORGET, outdated.stream().map(Drifts::key).toList());
    }
    add(executionId, found);
  }

  private void add(long executionId, List<KeptDrift> found) {
    if (!found.isEmpty()) {
      batches.batchUpdate(ADD, found.stream().map(kept -> row(executionId, kept)).toList());
    }
  }

  /** Keeps these instead of everything that is kept of the contracts. */
  public void refill(long executionId, Collection<Long> contractIds, List<KeptDrift> found) {
    jdbc.sql("delete from drift where contract_id = any(:ids)")
        .param("ids", contractIds.toArray(Long[]::new))
        .update();
    add(executionId, found);
  }

  /** Accruing tells how far each subscription is; recalculating does not. */
  private static boolean isAccrual(Outcome outcome) {
    return !outcome.states().isEmpty();
  }

  private static boolean isLookedAt(KeptDrift kept, Looked looked) {
    if (kept.contractId() != looked.contract().id()) {
      return false;
    }
    boolean posted =
        looked.outcome().lines().stream()
            .anyMatch(line -> kept.hasSameTile(line.subscription(), line.key().tile()));
    return posted
        || looked.contract().facts().subscriptions().stream()
            .filter(subscription -> subscription.id() == kept.drift().subscription())
            .anyMatch(subscription -> isLookedAt(kept, subscription, looked.outcome()));
  }

  private static boolean isLookedAt(KeptDrift kept, Subscription subscription, Outcome outcome) {
    Change change = subscription.history().change();
    if (!isAccrual(outcome)) {
      return kept.charged() && change != null && kept.drift().tile().overlaps(change.days());
    }
    int accrued = subscription.history().progress().accruedThrough();
    int since = accrued == DateRange.BEGINNING ? accrued : accrued + 1;
    int from = change == null ? since : Math.min(since, change.days().from());
    return !kept.charged() && kept.drift().tile().to() > from;
  }

  private static Object[] key(KeptDrift kept) {
    Drift drift = kept.drift();
    return new Object[] {
      drift.subscription(),
      date(drift.tile().from()),
      date(drift.tile().to()),
      date(drift.chargeDate()),
      kept.charged()
    };
  }

  private static Object[] row(long executionId, KeptDrift kept) {
    Drift drift = kept.drift();
    return new Object[] {
      drift.subscription(),
      kept.contractId(),
      date(drift.tile().from()),
      date(drift.tile().to()),
      date(drift.chargeDate()),
      kept.charged(),
      drift.target().value(),
      drift.posted().value(),
      drift.target().currency().getCurrencyCode(),
      drift.why().name(),
      executionId
    };
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  private static KeptDrift read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(8));
    Drift drift =
        new Drift(
            row.getLong(2),
            new DateRange(row.getInt(3), row.getInt(4)),
            row.getInt(5),
            Money.of(row.getBigDecimal(6), currency),
            Money.of(row.getBigDecimal(7), currency),
            Drift.Why.valueOf(row.getString(9)));
    return new KeptDrift(row.getLong(1), drift, row.getBoolean(10));
  }
}
