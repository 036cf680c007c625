package dues.store.revert;

import dues.store.ChangedContracts;
import dues.store.FactTable;
import dues.store.policy.EditableField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Puts facts back to what they were before an import: what it changed, marked as missing or brought
 * back has its former version again, what it added is withdrawn. In the caller's transaction.
 *
 * <p>An import brought contract 9, changed the price from 300 to 310, and marked contract 4: now 9
 * is withdrawn, the price is 300, and 4 is in the billing.
 */
@Repository
public class WithdrawnFacts {

  private static final String KEYED =
      """
      with former as (
        select distinct on (fact_id) fact_id, version from fact_version
         where record_type = '${table}' and replaced_by = :import order by fact_id, version_id),
      kept as (
        insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
        select '${table}', t.source, t.${id}, :date, :execution, true, to_jsonb(t)
          from ${table} t join former on former.fact_id = t.${id}),
      used as (
        delete from fact_version where record_type = '${table}' and replaced_by = :import)
      update ${table} t set ${assignments}
        from former, jsonb_populate_record(null::${table}, former.version) r
       where t.${id} = former.fact_id
      """;

  private static final String BROUGHT =
      """
      update ${table} t set missing_since = coalesce(t.missing_since, :date), withdrawn_by = :execution${more}
       where t.source = :source and t.brought_by = :import and t.withdrawn_by is null and ${spares}
      """;

  /** A plan that the import changed has its key again; the one that took it over gives it back. */
  private static final String KEYS_BACK =
      """
      update subscription t set subscription = t.subscription || '~' || :import
       where t.source = :source and t.brought_by = :import
         and exists (select 1 from fact_version v where v.record_type = 'subscription' and v.replaced_by = :import
                        and v.fact_id <> t.subscription_id and v.version->>'subscription' = t.subscription)
      """;

  private static final String SET =
      """
      with former as (
        select version_id, fact_id, version from fact_version
         where record_type = '${table}' and replaced_by = :import and ${sparesFormer}),
      gone as (
        delete from ${table} t
         where t.source = :source and ${spares}
           and (t.brought_by = :import
                or exists (select 1 from former f where f.fact_id = t.${id} and (f.version->>'row_hash')::uuid = t.row_hash
                              and (f.version->>'brought_by')::bigint = t.brought_by))
        returning t.*),
      kept as (
        insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
        select '${table}', source, ${id}, :date, :execution, true, to_jsonb(gone) from gone where brought_by = :import),
      used as (
        delete from fact_version where version_id in (select version_id from former)),
      back as (
        insert into ${table} select r.* from former, jsonb_populate_record(null::${table}, former.version) r)
      select (select count(*) from gone where brought_by = :import), (select count(*) from former)
      """;

  private static final String CHANGED =
      """
      select t.${id} as id, null::date as since from ${table} t where t.source = :source and t.brought_by = :import
      union all
      select fact_id, null::date from fact_version where record_type = '${table}' and replaced_by = :import
      """;

  private final JdbcClient jdbc;
  private final ChangedContracts changed;

  /** On the transaction that reverts. */
  public WithdrawnFacts(DataSource dataSource, ChangedContracts changed) {
    this.jdbc = JdbcClient.create(dataSource);
    this.changed = changed;
  }

  /** Takes one table's rows back; owners before their sets. */
  public RevertedRuns.Count revert(FactTable table, Reverting reverting) {
    noteChanged(table, reverting);
    return table.keyed() ? keyed(table, reverting) : set(table, reverting);
  }

  private RevertedRuns.Count keyed(FactTable table, Reverting reverting) {
    if (table == FactTable.SUBSCRIPTION) {
      jdbc.sql(KEYS_BACK).params(reverting.parameters()).update();
    }
    long restored =
        jdbc.sql(named(KEYED, table).replace("${assignments}", assignments(table)))
            .params(reverting.parameters())
            .update();
    long withdrawn =
        jdbc.sql(named(BROUGHT, table).replace("${more}", more(table)))
            .params(reverting.parameters())
            .update();
    if (table == FactTable.CONTRACT) {
      statusesSeen(reverting);
    }
    return new RevertedRuns.Count(table.tableName(), withdrawn, restored);
  }

  private RevertedRuns.Count set(FactTable table, Reverting reverting) {
    return jdbc.sql(named(SET, table))
        .params(reverting.parameters())
        .query(
            (row, n) -> new RevertedRuns.Count(table.tableName(), row.getLong(1), row.getLong(2)))
        .single();
  }

  /** What each import saw of {@code contract.status}, as it was before. */
  private void statusesSeen(Reverting reverting) {
    String former =
        " from fact_version v where v.record_type = 'contract_status_seen' and v.replaced_by = :import";
    Stream.of(
            "delete from contract_status_seen s where s.contract_id in (select v.fact_id"
                + former
                + ")",
            "insert into contract_status_seen select r.*"
                + former.replace(
                    " where",
                    ", jsonb_populate_recordset(null::contract_status_seen, v.version) r where"),
            "delete" + former)
        .forEach(statement -> jdbc.sql(statement).params(reverting.parameters()).update());
  }

  private void noteChanged(FactTable table, Reverting reverting) {
    if (Stream.of("contract_id", "subscription_id", "fee_id").anyMatch(table.idColumn()::equals)) {
      Map<String, Object> noted = new HashMap<>(reverting.parameters());
      noted.put("reason", "import " + reverting.imported() + " reverted");
      changed.note(table.idColumn(), named(CHANGED, table), noted);
    }
  }

  private static String assignments(FactTable table) {
    Stream<String> own = Arrays.stream(table.factColumns().split(", ", -1));
    Stream<String> origin =
        Stream.of(
            "missing_since", "withdrawn_by", "brought_by", "file_id", "line", "row_hash", "raw");
    Stream<String> grace = graced(table) ? Stream.of("grace_over") : Stream.empty();
    return Stream.of(own, origin, grace)
        .flatMap(columns -> columns)
        .map(column -> column + " = " + former(table, column))
        .collect(Collectors.joining(", "));
  }

  /** What a person has set since stays. */
  private static String former(FactTable table, String column) {
    String name = column.replace("\"", "");
    return table == FactTable.CONTRACT && EditableField.isOne(name)
        ? "case when '%1$s' = any(t.locked) then t.%2$s else r.%2$s end".formatted(name, column)
        : "r." + column;
  }

  /** An action that waits no more applies again only when an import brings it again. */
  private static String more(FactTable table) {
    if (table == FactTable.ACTION) {
      return ", state = 'REFUSED', code = 'REVERTED', row_hash = '00000000-0000-0000-0000-000000000000'";
    }
    return graced(table) ? ", grace_over = true" : "";
  }

  private static boolean graced(FactTable table) {
    return table == FactTable.CONTRACT || table == FactTable.SUBSCRIPTION;
  }

  private static String named(String template, FactTable table) {
    String owner = table.keyed() ? table.tableName() : table.idColumn().replaceFirst("_id$", "");
    return template
        .replace("${table}", table.tableName())
        .replace("${id}", table.idColumn())
        .replace("${sparesFormer}", TouchedRows.spares(owner, "fact_id"))
        .replace("${spares}", TouchedRows.spares(owner, "t." + table.idColumn()));
  }
}
