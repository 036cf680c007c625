package dues.store;

import dues.charge.SubscriptionState;
import dues.period.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each subscription is accrued, and when the next tile may be due. */
@Repository
public class AccrualStates {

  private static final String COLUMNS =
      "subscription_id, contract_id, accrued_through, next_due, charges_made, execution_id";

  private final JdbcClient jdbc;
  private final Copy copy;

  /** On the transaction that accrues. */
  public AccrualStates(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.copy = new Copy(dataSource);
  }

  /** A subscription's state after a run. */
  public record NewState(long contractId, SubscriptionState state) {}

  /**
   * Keeps the states of a chunk: by COPY into a table of the session, and from there in one
   * statement.
   */
  public void keep(long executionId, Collection<NewState> states) {
    if (states.isEmpty()) {
      return;
    }
    jdbc.sql(
            "create temporary table if not exists arriving_state (like accrual_state including defaults) on commit delete rows")
        .update();
    copy.into(
        "arriving_state (" + COLUMNS + ")",
        text -> states.forEach(state -> write(text, executionId, state)));
    jdbc.sql(
            """
            insert into accrual_state as known (%1$s) select %1$s from arriving_state
            on conflict (subscription_id) do update set contract_id = excluded.contract_id,
              accrued_through = excluded.accrued_through, next_due = excluded.next_due,
              charges_made = excluded.charges_made, execution_id = excluded.execution_id
            where (known.accrued_through, known.next_due, known.charges_made)
                  is distinct from (excluded.accrued_through, excluded.next_due, excluded.charges_made)
            """
                .formatted(COLUMNS))
        .update();
    jdbc.sql("truncate arriving_state").update();
  }

  private static void write(CopyText text, long executionId, NewState added) {
    SubscriptionState state = added.state();
    text.value(state.subscription());
    text.value(added.contractId());
    text.value(
        state.accruedThrough() == DateRange.BEGINNING ? null : bounded(state.accruedThrough()));
    text.value(state.nextDue() == DateRange.FOREVER ? null : bounded(state.nextDue()));
    text.value(state.chargesMade());
    text.value(executionId);
    text.endRow();
  }

  /** For ever is the last day a calendar has: infinite dates cannot be counted in days. */
  private static LocalDate bounded(int day) {
    return day == DateRange.FOREVER ? LocalDate.of(9999, 12, 31) : Days.date(day);
  }

  /** Subscriptions with something that may be due by a date, or never looked at. */
  public long countDue(Collection<Short> sources, LocalDate date) {
    return jdbc.sql(
            """
            select count(*) from subscription s left join accrual_state a using (subscription_id)
             where s.source = any(:sources) and (a.subscription_id is null or a.next_due <= :date)
            """)
        .param("sources", sources.toArray(Short[]::new))
        .param("date", date)
        .query(Long.class)
        .single();
  }
}
