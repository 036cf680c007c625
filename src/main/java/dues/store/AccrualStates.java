package dues.store;

import dues.charge.SubscriptionState;
import dues.period.DateRange;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each subscription is accrued, and when the next tile may be due. */
@Repository
public class AccrualStates {

  private static final String KEEP =
      """
      insert into accrual_state as known (subscription_id, contract_id, accrued_through, next_due, charges_made, execution_id)
      select subscription, contract, date '1970-01-01' + accrued, date '1970-01-01' + due, charges, ?
        from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::integer[], ?::integer[])
             as arriving (subscription, contract, accrued, due, charges)
      on conflict (subscription_id) do update set contract_id = excluded.contract_id,
        accrued_through = excluded.accrued_through, next_due = excluded.next_due,
        charges_made = excluded.charges_made, execution_id = excluded.execution_id
      where (known.contract_id, known.accrued_through, known.next_due, known.charges_made)
            is distinct from (excluded.contract_id, excluded.accrued_through, excluded.next_due, excluded.charges_made)
      """;

  /** For ever is the last day a calendar has: infinite dates cannot be counted in days. */
  private static final int LAST_DAY = (int) LocalDate.of(9999, 12, 31).toEpochDay();

  private final JdbcClient jdbc;
  private final JdbcTemplate statements;
  private final Copy copy;

  /** On the transaction that accrues. */
  public AccrualStates(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.statements = new JdbcTemplate(dataSource);
    this.copy = new Copy(dataSource);
  }

  /**
   * A subscription's state after a run.
   *
   * @param kept whether it has one from an earlier run
   */
  public record NewState(long contractId, SubscriptionState state, boolean kept) {}

  /** Keeps the states of a chunk: those of subscriptions never looked at before by COPY. */
  public void keep(long executionId, Collection<NewState> states) {
    add(executionId, states.stream().filter(state -> !state.kept()).toList());
    change(executionId, states.stream().filter(NewState::kept).toList());
  }

  private void add(long executionId, List<NewState> states) {
    copy.into(
        "accrual_state (subscription_id, contract_id, accrued_through, next_due, charges_made, execution_id)",
        text ->
            states.forEach(
                added -> {
                  text.value(added.state().subscription());
                  text.value(added.contractId());
                  text.value(date(through(added.state())));
                  text.value(date(due(added.state())));
                  text.value(added.state().chargesMade());
                  text.value(executionId);
                  text.endRow();
                }));
  }

  private static @Nullable String date(@Nullable Integer day) {
    return day == null ? null : Days.text(day);
  }

  private void change(long executionId, List<NewState> states) {
    if (states.isEmpty()) {
      return;
    }
    statements.update(
        KEEP,
        statement -> {
          statement.setLong(1, executionId);
          array(statement, 2, "bigint", states, added -> added.state().subscription());
          array(statement, 3, "bigint", states, NewState::contractId);
          array(statement, 4, "integer", states, added -> through(added.state()));
          array(statement, 5, "integer", states, added -> due(added.state()));
          array(statement, 6, "integer", states, added -> added.state().chargesMade());
        });
  }

  private static void array(
      PreparedStatement statement,
      int index,
      String type,
      Collection<NewState> states,
      Function<NewState, @Nullable Object> value)
      throws SQLException {
    Object[] values = states.stream().map(value).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }

  private static @Nullable Integer through(SubscriptionState state) {
    int day = state.accruedThrough();
    return day == DateRange.BEGINNING ? null : Integer.valueOf(Math.min(day, LAST_DAY));
  }

  private static @Nullable Integer due(SubscriptionState state) {
    int day = state.nextDue();
    return day == DateRange.FOREVER ? null : Integer.valueOf(day);
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
