package dues.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Publishes rows that belong to an owner. An owner that is present replaces its whole set: rows no
 * longer there become versions, new ones are inserted. An owner with a refused row keeps the set it
 * had, because nobody can tell which of its rows the refused one was.
 */
@Repository
public class SetFacts {

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public SetFacts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Publishes one table's staged rows. Owners must have been published before. */
  public PublishedRows publish(FactTable table, Publication publication) {
    Staging staging = publication.staging();
    FactColumn owner = table.first();
    FactTable parent =
        Arrays.stream(FactTable.values())
            .filter(t -> t.tableName().equals(owner.references()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    parameters.put("reason", table.tableName().replace('_', ' ') + " changed");
    parameters.put("full", publication.full());
    var counts =
        jdbc.sql(statement(table, parent, staging))
            .params(parameters)
            .query((row, n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
            .single();
    return new PublishedRows(table.tableName(), counts[0], counts[1], 0, counts[2]);
  }

  private static String statement(FactTable table, FactTable parent, Staging staging) {
    String parentKey = parent.first().quoted();
    String owner = table.first().quoted();
    String since =
        table.columns().stream().anyMatch(column -> column.name().equals("valid_from"))
            ? "valid_from"
            : "null::date";
    String frozen =
        """
        select p.%1$s as owner_id from %2$s p
         where p.source = :source and exists (select 1 from %3$s r where r.table_name = '%4$s' and r.key in (p.%5$s, '%6$s'))
           and exists (select 1 from %4$s t where t.%1$s = p.%1$s)
        """
            .formatted(
                parent.idColumn(),
                parent.tableName(),
                staging.present(),
                table.tableName(),
                parentKey,
                Staging.UNREADABLE);
    return """
        with frozen as materialized (%1$s),
        gone as (
          delete from %2$s t using %3$s p
           where :full and t.source = :source and t.%4$s = p.%4$s
             and (exists (select 1 from %5$s s where s.%6$s = p.%6$s)
                  or exists (select 1 from %7$s r where r.table_name = '%3$s' and r.key = p.%6$s))
             and not exists (select 1 from frozen where owner_id = t.%4$s)
             and not exists (select 1 from %8$s s where s.%9$s = p.%6$s and s.row_hash = t.row_hash)
          returning t.*),
        versions as (
          insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
          select '%2$s', source, %4$s, :date, :execution, true, to_jsonb(gone) from gone),
        fresh as (
          insert into %2$s (source, %10$s, brought_by, file_id, line, row_hash, raw)
          select distinct on (ref_%11$s.%4$s, s.row_hash)
                 :source, %12$s, :execution, s.file_id, s.line, s.row_hash, s.raw
            from %8$s s %13$s
           where not exists (select 1 from frozen where owner_id = ref_%11$s.%4$s)
             and not exists (select 1 from %2$s t where t.%4$s = ref_%11$s.%4$s and t.row_hash = s.row_hash)
           order by ref_%11$s.%4$s, s.row_hash, s.file_id, s.line
          returning %4$s, %14$s as since),
        noted as (%15$s)
        select (select count(*) from %8$s), (select count(*) from fresh), (select count(*) from gone)
        """
        .formatted(
            frozen,
            table.tableName(),
            parent.tableName(),
            parent.idColumn(),
            staging.table(parent),
            parentKey,
            staging.present(),
            staging.table(table),
            owner,
            table.factColumns(),
            table.first().name(),
            table.stagedValues(),
            table.referenceJoins(),
            since,
            ChangedContracts.noteSql(
                parent.idColumn(),
                "select %1$s as id, since from fresh union all select %1$s, %2$s from gone"
                    .formatted(parent.idColumn(), since)));
  }
}
