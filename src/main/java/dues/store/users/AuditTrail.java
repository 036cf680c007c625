package dues.store.users;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what, when and why; added to, never changed. */
@Repository
public class AuditTrail {

  private static final String LIST =
      """
      select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, who, deed, object, reason, outcome
        from audit_entry
       where (:who = '' or who = :who) and (:deed = '' or deed = :deed)
         and (cast(:from as timestamptz) is null or at >= :from) and (cast(:to as timestamptz) is null or at < :to)
         and (:text = '' or position(lower(:text) in lower(object || ' ' || reason || ' ' || outcome)) > 0)
       order by audit_id desc limit :limit offset :skip
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AuditTrail(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What is looked for; an empty text is anything, and so is a moment that is null.
   *
   * @param to not included
   */
  public record Filter(
      String who, String deed, String text, @Nullable Instant from, @Nullable Instant to) {}

  /** Keeps one; its moment is the database's. */
  public void keep(AuditEntry entry) {
    transaction.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    insert into audit_entry (who, deed, object, reason, outcome)
                    values (:who, :deed, left(:object, 500), left(:reason, 2000), left(:outcome, 4000))
                    """)
                .param("who", entry.who())
                .param("deed", entry.deed())
                .param("object", entry.object())
                .param("reason", entry.reason())
                .param("outcome", entry.outcome())
                .update());
  }

  /** A page of them, the newest first. */
  public List<AuditEntry> list(Filter filter, int limit, int skip) {
    return jdbc.sql(LIST)
        .param("who", filter.who())
        .param("deed", filter.deed())
        .param("text", filter.text())
        .param("from", offset(filter.from()))
        .param("to", offset(filter.to()))
        .param("limit", limit)
        .param("skip", skip)
        .query(AuditEntry.class)
        .list();
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  /** The deeds there are. */
  public List<String> deeds() {
    return jdbc.sql("select distinct deed from audit_entry order by deed")
        .query(String.class)
        .list();
  }
}
