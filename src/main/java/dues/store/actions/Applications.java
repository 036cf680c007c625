package dues.store.actions;

import dues.period.DateRange;
import dues.store.ChangedContracts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit of actions, and what each left to be recalculated. */
@Repository
public class Applications {

  private final JdbcClient jdbc;
  private final ChangedContracts changed;

  /** On the transaction that applies. */
  public Applications(DataSource dataSource, ChangedContracts changed) {
    this.jdbc = JdbcClient.create(dataSource);
    this.changed = changed;
  }

  /**
   * What became of an action for one member.
   *
   * @param outcome APPLIED, REFUSED or WITHDRAWN
   * @param code the reject code of a refusal
   */
  public record Application(
      long action,
      Member member,
      String outcome,
      @Nullable String code,
      String message,
      Work work) {}

  /** A contract or subscription, 0 where there is none, and what people call it. */
  public record Member(String name, long contract, long subscription) {}

  /** The earliest day that changed, and the lines that were posted at once. */
  public record Work(int since, int lines) {
    /** Nothing was done. */
    public static final Work NONE = new Work(DateRange.BEGINNING, 0);
  }

  /** In which run something happens. */
  public record Occasion(LocalDate date, long execution) {}

  /** Adds an audit row. */
  public void audit(Application application, Occasion occasion) {
    Member member = application.member();
    jdbc.sql(
            """
            insert into action_application (action_id, contract_id, subscription_id, member, outcome, code, message, since, lines, applied_on, execution_id)
            values (:action, nullif(:contract, 0), nullif(:subscription, 0), :member, :outcome, :code, :message, cast(:since as date), :lines, :date, :execution)
            """)
        .param("action", application.action())
        .param("contract", member.contract())
        .param("subscription", member.subscription())
        .param("member", member.name())
        .param("outcome", application.outcome())
        .param("code", application.code())
        .param("message", application.message())
        .param("since", Overlays.date(application.work().since()))
        .param("lines", application.work().lines())
        .param("date", occasion.date())
        .param("execution", occasion.execution())
        .update();
  }

  /** Notes contracts to be compared with the ledger again. */
  public void noteContracts(
      Collection<Long> contracts, int since, String reason, Occasion occasion) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("contracts", contracts.toArray(Long[]::new));
    parameters.put("from", Overlays.date(since));
    parameters.put("execution", occasion.execution());
    parameters.put("reason", reason);
    changed.note(
        "contract_id", "select unnest(:contracts) as id, cast(:from as date) as since", parameters);
  }

  /** Notes the contracts that hold these subscriptions now. */
  public void noteHolders(List<Long> subscriptions, String reason, Occasion occasion) {
    List<Long> holders =
        jdbc.sql("select distinct held_by from subscription where subscription_id = any(:ids)")
            .param("ids", subscriptions.toArray(Long[]::new))
            .query(Long.class)
            .list();
    noteContracts(holders, DateRange.BEGINNING, reason, occasion);
  }

  /** Notes by which action subscriptions changed, for the switch of {@code force} (Q45). */
  public void noteSubscriptions(List<Long> subscriptions, Why why, Occasion occasion) {
    jdbc.sql(
            """
            insert into changed_subscription as known (subscription_id, since, cause, reason, execution_id)
            select unnest(:subscriptions), cast(:since as date), :cause, :reason, :execution
            on conflict (subscription_id) do update set
              since = case when known.since is null or excluded.since is null then null else least(known.since, excluded.since) end,
              cause = excluded.cause, reason = known.reason || ', ' || excluded.reason, execution_id = excluded.execution_id
            """)
        .param("subscriptions", subscriptions.toArray(Long[]::new))
        .param("since", Overlays.date(why.since()))
        .param("cause", why.cause())
        .param("reason", why.reason())
        .param("execution", occasion.execution())
        .update();
  }

  /** The kind of action, in words for the ledger, and the earliest day it touches. */
  public record Why(String cause, String reason, int since) {}

  /** The executions' counts of applied and refused members. */
  public long count(long executionId, String outcome) {
    return jdbc.sql(
            "select count(*) from action_application where execution_id = :execution and outcome = :outcome")
        .param("execution", executionId)
        .param("outcome", outcome)
        .query(Long.class)
        .single();
  }
}
