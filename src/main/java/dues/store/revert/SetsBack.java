package dues.store.revert;

import dues.store.FactTable;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows of sets (prices, statuses, quantities, …) as they were before an import: its own go, the
 * ones that it replaced come back, the ones that it ended are open again.
 */
@Repository
class SetsBack {

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

  private final JdbcClient jdbc;

  /** On the transaction that reverts. */
  SetsBack(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  RevertCount revert(FactTable table, Reverting reverting) {
    return jdbc.sql(StatementOfTable.of(SET, table))
        .params(reverting.parameters())
        .query((row, n) -> new RevertCount(table.tableName(), row.getLong(1), row.getLong(2)))
        .single();
  }
}
