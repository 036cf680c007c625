package dues.store.periods;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who wants a month closed, and who agreed. The database itself refuses one person as both, and a
 * second proposal beside one that stands.
 */
@Repository
public class ClosingProposals {

  private static final String STANDING =
      """
      select s.id as source, to_char(p.month, 'YYYY-MM') as month, p.proposed_by,
             to_char(p.proposed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as proposed_at, p.reason, p.confirmed_by
        from closing_proposal p join source_system s using (source)
       where p.withdrawn_at is null
      """;
  private static final String OF_MONTH =
      " where source = (select source from source_system where id = :source) and month = :month and withdrawn_at is null";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ClosingProposals(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A proposal that was not taken back.
   *
   * @param confirmedBy null: nobody agreed yet
   */
  public record Proposal(
      String source,
      String month,
      String proposedBy,
      String proposedAt,
      String reason,
      @Nullable String confirmedBy) {}

  /** All that stand, also of months that are closed by now. */
  public List<Proposal> all() {
    return jdbc.sql(STANDING).query(Proposal.class).list();
  }

  /** That of one month. */
  public Optional<Proposal> of(String source, LocalDate month) {
    return jdbc.sql(STANDING + " and s.id = :source and p.month = :month")
        .param("source", source)
        .param("month", month)
        .query(Proposal.class)
        .optional();
  }

  /** Proposes; false where one stands already. */
  public boolean propose(String source, LocalDate month, String who, String reason) {
    return did(
        jdbc.sql(
                """
                insert into closing_proposal (source, month, proposed_by, reason)
                select source, :month, :who, :reason from source_system where id = :source
                on conflict (source, month) where withdrawn_at is null do nothing
                """)
            .param("source", source)
            .param("month", month)
            .param("who", who)
            .param("reason", reason));
  }

  /** Agrees; false for the one who proposed it, and where nothing is left to be agreed to. */
  public boolean confirm(String source, LocalDate month, String who) {
    return did(
        jdbc.sql(
                "update closing_proposal set confirmed_by = :who, confirmed_at = clock_timestamp()"
                    + OF_MONTH
                    + " and confirmed_at is null and proposed_by <> :who")
            .param("who", who)
            .param("source", source)
            .param("month", month));
  }

  /** Takes back what nobody agreed to yet. */
  public boolean withdraw(String source, LocalDate month) {
    return did(
        jdbc.sql(
                "update closing_proposal set withdrawn_at = clock_timestamp()"
                    + OF_MONTH
                    + " and confirmed_at is null")
            .param("source", source)
            .param("month", month));
  }

  private boolean did(JdbcClient.StatementSpec statement) {
    return Boolean.TRUE.equals(transaction.execute(status -> statement.update() > 0));
  }
}
