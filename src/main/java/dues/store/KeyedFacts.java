package dues.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Publishes rows that have keys of their own: old versions are kept, the changed are updated, the
 * new inserted, the absent of a full snapshot marked. All set by set, in the caller's transaction.
 */
@Repository
public class KeyedFacts {

  private static final String MATCH =
      "t.source = :source and t.%2$s = s.%2$s"; // %2$s: the natural key

  /** Columns of a contract whose change can move money; a balance or a phone cannot. */
  private static final List<String> CONTRACT_MONEY =
      List.of(
          "opened",
          "closed",
          "status",
          "status_from",
          "currency",
          "time_zone",
          "discount_percent",
          "tariff");

  private final JdbcClient jdbc;
  private final ChangedContracts changed;
  private final PlanChanges plans;

  /** On the transaction that publishes. */
  public KeyedFacts(DataSource dataSource, ChangedContracts changed, PlanChanges plans) {
    this.jdbc = JdbcClient.create(dataSource);
    this.changed = changed;
    this.plans = plans;
  }

  /**
   * Publishes one table's staged rows.
   *
   * @param policy what to do with columns that people may have edited
   */
  public PublishedRows publish(FactTable table, Publication publication, UpdatePolicySql policy) {
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    jdbc.sql(Staging.USE_MEMORY).update();
    String staged = publication.staging().table(table);
    long count = countStaged(table, publication);
    long changedRows = 0;
    long returned = 0;
    boolean today = publication.onlyToday().contains(table);
    boolean known = isKnown(table, publication);
    if (count > 0 && known) {
      if (table == FactTable.SUBSCRIPTION && today) {
        plans.end(publication);
      }
      noteChanged(table, staged, parameters);
      returned = keepVersions(table, staged, parameters);
      changedRows = update(table, staged, parameters, policy.of(table, today));
      bringBack(table, staged, parameters);
    }
    long added = count == 0 ? 0 : insert(table, staged, parameters, today, known);
    return new PublishedRows(table.tableName(), count, added, changedRows, returned, 0);
  }

  /** Whether anything of the source has been published; sets belong to rows with keys. */
  public boolean knows(Publication publication) {
    return Arrays.stream(FactTable.values())
        .anyMatch(table -> table.keyed() && isKnown(table, publication));
  }

  private long countStaged(FactTable table, Publication publication) {
    return jdbc.sql("select count(*) from " + publication.staging().table(table))
        .query(Long.class)
        .single();
  }

  private boolean isKnown(FactTable table, Publication publication) {
    return jdbc.sql(
            "select exists (select 1 from %s where source = :source)".formatted(table.tableName()))
        .param("source", publication.staging().source())
        .query(Boolean.class)
        .single();
  }

  private void noteChanged(FactTable table, String staged, Map<String, Object> parameters) {
    boolean moved = table == FactTable.CONTRACT;
    if (!moved && table != FactTable.SUBSCRIPTION && table != FactTable.FEE) {
      return;
    }
    String differs =
        moved
            ? CONTRACT_MONEY.stream()
                .map(c -> "(t.%1$s is distinct from s.%1$s)".formatted(c))
                .collect(Collectors.joining(" or ", "(", " or t.missing_since is not null)"))
            : "(t.row_hash <> s.row_hash or t.missing_since is not null)";
    Map<String, Object> noted = new HashMap<>(parameters);
    noted.put("reason", table.tableName() + " changed");
    changed.note(
        table.idColumn(),
        "select t.%s as id, null::date as since from %s t join %s s on %s where %s"
            .formatted(table.idColumn(), table.tableName(), staged, match(table), differs),
        noted);
  }

  /**
   * Keeps rows that change or come back, and counts those that come back. What a reverted import
   * had said never held, so its version is none to compute with.
   */
  private long keepVersions(FactTable table, String staged, Map<String, Object> parameters) {
    return jdbc.sql(
            """
            with kept as (
              insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
              select '%1$s', t.source, t.%2$s, :date, :execution, t.withdrawn_by is not null, to_jsonb(t)
                from %1$s t join %3$s s on %4$s
               where t.row_hash <> s.row_hash or t.missing_since is not null
              returning version->>'missing_since' is not null as was_missing)
            select count(*) filter (where was_missing) from kept
            """
                .formatted(table.tableName(), table.idColumn(), staged, match(table)))
        .params(parameters)
        .query(Long.class)
        .single();
  }

  private int update(
      FactTable table, String staged, Map<String, Object> parameters, UpdatePolicySql policy) {
    String assignments =
        table.columns().stream()
            .skip(1)
            .map(column -> column.factName() + " = " + policy.value(table, column))
            .collect(Collectors.joining(", "));
    // the staged row is joined to its references in a subquery: UPDATE … FROM cannot see its own
    // target in a join
    return jdbc.sql(
            """
            update %1$s t set %2$s, %6$s,
                   brought_by = :execution, file_id = s.file_id, line = s.line, row_hash = s.row_hash
              from %3$s s %4$s
             where %5$s and (t.row_hash <> s.row_hash or t.withdrawn_by is not null)
            """
                .formatted(
                    table.tableName(),
                    assignments,
                    staged,
                    table.referenceJoins(),
                    match(table),
                    returned(table)))
        .params(parameters)
        .update();
  }

  private void bringBack(FactTable table, String staged, Map<String, Object> parameters) {
    jdbc.sql(
            "update %s t set %s from %s s where %s and t.missing_since is not null"
                .formatted(table.tableName(), returned(table), staged, match(table)))
        .params(parameters)
        .update();
  }

  /** A row that is in the export again is missing no more. */
  private static String returned(FactTable table) {
    boolean graced = table == FactTable.CONTRACT || table == FactTable.SUBSCRIPTION;
    return "missing_since = null, withdrawn_by = null" + (graced ? ", grace_over = false" : "");
  }

  /** In the order of the file; where nothing is known yet, that is how the rows are staged. */
  private int insert(
      FactTable table,
      String staged,
      Map<String, Object> parameters,
      boolean today,
      boolean known) {
    String values =
        switch (table) {
          case SUBSCRIPTION ->
              today
                  ? table.stagedValues().replace("s.\"valid_from\"", PlanChanges.FIRST_DAY)
                  : table.stagedValues();
          case CONTRACT ->
              table
                  .stagedValues()
                  .replace(
                      "s.\"network_activity\"",
                      "greatest(s.network_activity, s.internet_activity)");
          default -> table.stagedValues();
        };
    return jdbc.sql(
            """
            insert into %1$s (source, %2$s, brought_by, file_id, line, row_hash)
            select :source, %3$s, :execution, s.file_id, s.line, s.row_hash
              from %4$s s %5$s %6$s
            """
                .formatted(
                    table.tableName(),
                    table.factColumns(),
                    values,
                    staged,
                    table.referenceJoins(),
                    known ? unknown(table) : ""))
        .params(parameters)
        .update();
  }

  private static String unknown(FactTable table) {
    return "where not exists (select 1 from %s t where %s) order by s.file_id, s.line"
        .formatted(table.tableName(), match(table));
  }

  /** Rows of the source that the full snapshot lacks and that are not marked yet. */
  public long countMissing(FactTable table, Publication publication) {
    return jdbc.sql(
            "select count(*) from %s t where %s"
                .formatted(table.tableName(), absent(table, publication)))
        .params(publication.parameters())
        .query(Long.class)
        .single();
  }

  /** Rows of the source that are in the billing. */
  public long countPresent(FactTable table, Publication publication) {
    return jdbc.sql(
            "select count(*) from %s where source = :source and missing_since is null"
                .formatted(table.tableName()))
        .param("source", publication.staging().source())
        .query(Long.class)
        .single();
  }

  /**
   * Marks what the full snapshot lacks; nothing is deleted, and what an action added is not lacked.
   */
  public long markMissing(FactTable table, Publication publication) {
    jdbc.sql(Staging.USE_MEMORY).update();
    if (countPresent(table, publication) == countStaged(table, publication)) {
      return 0; // every staged row is among the present ones by now
    }
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    if (table == FactTable.CONTRACT || table == FactTable.SUBSCRIPTION) {
      parameters.put("reason", table.tableName() + " missing in source");
      changed.note(
          table.idColumn(),
          "select t.%s as id, :date::date as since from %s t where %s"
              .formatted(table.idColumn(), table.tableName(), absent(table, publication)),
          parameters);
    }
    jdbc.sql(
            """
            insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
            select '%1$s', t.source, t.%2$s, :date, :execution, false, to_jsonb(t) from %1$s t where %3$s
            """
                .formatted(table.tableName(), table.idColumn(), absent(table, publication)))
        .params(publication.parameters())
        .update();
    return jdbc.sql(
            "update %s t set missing_since = :date where %s"
                .formatted(table.tableName(), absent(table, publication)))
        .params(publication.parameters())
        .update();
  }

  private static String absent(FactTable table, Publication publication) {
    String key = table.first().quoted();
    return """
        t.source = :source and t.missing_since is null
        and not exists (select 1 from %2$s s where s.%1$s = t.%1$s)
        and not exists (select 1 from %3$s p where p.table_name = '%4$s' and p.holds and p.key in (t.%1$s, '%5$s'))
        and not exists (select 1 from import_file i where i.file_id = t.file_id and i.logical_name = 'actions')
        """
        .formatted(
            key,
            publication.staging().table(table),
            publication.staging().present(),
            table.tableName(),
            Staging.UNREADABLE);
  }

  private static String match(FactTable table) {
    return MATCH.formatted("", table.first().quoted());
  }
}
