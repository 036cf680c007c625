package dues.store.revert;

import dues.store.FactTable;
import dues.store.policy.EditableField;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows with keys of their own as they were before an import: what it changed, marked or brought
 * back has its former version, what it added is withdrawn.
 */
@Repository
class KeyedRowsBack {

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

  private final JdbcClient jdbc;

  /** On the transaction that reverts. */
  KeyedRowsBack(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  RevertCount revert(FactTable table, Reverting reverting) {
    if (table == FactTable.SUBSCRIPTION) {
      jdbc.sql(KEYS_BACK).params(reverting.parameters()).update();
    }
    String keyed = KEYED.replace("${assignments}", assignments(table));
    String brought = BROUGHT.replace("${more}", more(table));
    long restored = run(keyed, table, reverting);
    return new RevertCount(table.tableName(), run(brought, table, reverting), restored);
  }

  private long run(String template, FactTable table, Reverting reverting) {
    return jdbc.sql(StatementOfTable.of(template, table)).params(reverting.parameters()).update();
  }

  private static String assignments(FactTable table) {
    Stream<String> own = Arrays.stream(table.factColumns().split(", ", -1));
    Stream<String> origin =
        Stream.of("missing_since", "withdrawn_by", "brought_by", "file_id", "line", "row_hash");
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
}
