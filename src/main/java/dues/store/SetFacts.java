package dues.store;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Publishes rows that belong to an owner. An owner that is present replaces its whole set: rows no
 * longer there become versions, new ones are inserted. An owner with a refused row keeps the set it
 * had, because nobody can tell which of its rows the refused one was.
 *
 * <p>Where a source tells only today's value, a new value holds from the business date and the one
 * before it up to that date: a price of 150 that is 165 in the export of 1 November was 150 until
 * 31 October.
 */
@Repository
public class SetFacts {

  /**
   * Owners whose set stays as it is: a row of theirs was refused, or a row was refused whose owner
   * cannot be read and all they have lost is rows. {@code :unreadable} stands for that owner.
   */
  private static final String FROZEN =
      """
      frozen as materialized (
        select p.${ownerId} as owner_id from ${parent} p
         where p.source = :source and exists (select 1 from ${table} t where t.${ownerId} = p.${ownerId})
           and (exists (select 1 from ${present} r where r.table_name = '${table}' and r.holds and r.key = p.${parentKey})
                or (exists (select 1 from ${present} r where r.table_name = '${table}' and r.holds and r.key = :unreadable)
                    and not exists (select 1 from ${staged} s where s.${owner} = p.${parentKey}
                                       and not exists (select 1 from ${table} t where t.${ownerId} = p.${ownerId} and t.row_hash = s.row_hash)))))
      """;

  /** The table name under which {@code present} has owners whose whole set is staged. */
  public static final String WHOLE = "whole ";

  /** Rows that the export no longer has: of owners that are present, or whose set is whole. */
  private static final String LACKED =
      """
      t.source = :source and t.${ownerId} = p.${ownerId}
         and ((:full
               and (exists (select 1 from ${stagedParent} s where s.${parentKey} = p.${parentKey})
                    or exists (select 1 from ${present} r where r.table_name = '${parent}' and r.holds and r.key = p.${parentKey})))
              or exists (select 1 from ${present} r where r.table_name = '${whole}' and r.key = p.${parentKey}))
         and not exists (select 1 from ${staged} s where s.${owner} = p.${parentKey} and s.row_hash = t.row_hash)
      """;

  private static final String GONE =
      "${lacked} and not exists (select 1 from frozen where owner_id = t.${ownerId})";

  private static final String REPLACED =
      """
      gone as (
        delete from ${table} t using ${parent} p where ${gone} returning t.*),
      """;

  /**
   * The values of yesterday end on the eve of the business date; those that began on it never held.
   */
  private static final String ENDED =
      """
      never as (
        delete from ${table} t using ${parent} p
         where ${gone} and t.valid_to is null and t.valid_from >= :date returning t.*),
      ended as (
        update ${table} t set valid_to = :date from ${parent} p
         where ${gone} and t.valid_to is null and (t.valid_from is null or t.valid_from < :date) returning t.*),
      gone as (select * from never union all select * from ended),
      """;

  private static final String STATEMENT =
      """
      with ${frozen},
      ${ending}
      versions as (
        insert into fact_version (record_type, source, fact_id, replaced_on, replaced_by, withdrawn, version)
        select '${table}', source, ${ownerId}, :date, :execution, true, to_jsonb(gone)${wasOpen} from gone),
      fresh as (
        insert into ${table} (source, ${factColumns}, brought_by, file_id, line, row_hash)
        select distinct on (ref_${ownerName}.${ownerId}, s.row_hash)
               :source, ${values}, :execution, s.file_id, s.line, s.row_hash
          from ${staged} s ${joins}
         where not exists (select 1 from frozen where owner_id = ref_${ownerName}.${ownerId})
           and not exists (select 1 from ${table} t where t.${ownerId} = ref_${ownerName}.${ownerId} and t.row_hash = s.row_hash${stillOpen})
         order by ref_${ownerName}.${ownerId}, s.row_hash, s.file_id, s.line
        returning ${ownerId}, ${since} as since),
      noted as (${noted})
      select (select count(*) from ${staged}), (select count(*) from fresh), (select count(*) from gone)
      """;

  /** Owners that have rows, and present ones among them that would have none. */
  private static final String EMPTIED =
      """
      with ${frozen}
      select (select count(distinct t.${ownerId}) from ${table} t where t.source = :source${stillOpen}),
             count(*) from ${parent} p
       where p.source = :source
         and exists (select 1 from ${table} t where t.${ownerId} = p.${ownerId}${stillOpen})
         and (exists (select 1 from ${stagedParent} s where s.${parentKey} = p.${parentKey})
              or exists (select 1 from ${present} r where r.table_name = '${parent}' and r.key = p.${parentKey}))
         and not exists (select 1 from frozen where owner_id = p.${ownerId})
         and not exists (select 1 from ${staged} s where s.${owner} = p.${parentKey})
      """;

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public SetFacts(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Publishes one table's staged rows. Owners must have been published before. */
  public PublishedRows publish(FactTable table, Publication publication) {
    Map<String, Object> parameters = parameters(publication);
    parameters.put("reason", table.tableName().replace('_', ' ') + " changed");
    long[] counts =
        jdbc.sql(sql(STATEMENT, table, publication))
            .params(parameters)
            .query((row, n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
            .single();
    return new PublishedRows(table.tableName(), counts[0], counts[1], 0, 0, counts[2]);
  }

  /** Of the owners who have rows of a table, how many a full export leaves without a single one. */
  public Emptied emptied(FactTable table, Publication publication) {
    return jdbc.sql(sql(EMPTIED, table, publication))
        .params(parameters(publication))
        .query((row, n) -> new Emptied(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Owners of a set, and those of them who lose all of theirs. */
  public record Emptied(long owners, long losing) {}

  /** What a statement about a set binds. */
  public static Map<String, Object> parameters(Publication publication) {
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    parameters.put("full", publication.full());
    parameters.put("unreadable", Staging.UNREADABLE);
    return parameters;
  }

  /** A statement about one table's sets, with every {@code ${name}} placed. */
  public static String sql(String template, FactTable table, Publication publication) {
    FactTable parent = FactTable.named(String.valueOf(table.first().references()));
    boolean dated = table.columns().stream().anyMatch(column -> column.name().equals("valid_from"));
    boolean today = dated && publication.onlyToday().contains(table);
    String ownerId = parent.idColumn();
    String since = dated ? "valid_from" : "null::date";
    Map<String, String> names = new HashMap<>();
    names.put("frozen", FROZEN);
    names.put("ending", today ? ENDED : REPLACED);
    names.put("lacked", LACKED);
    names.put("gone", GONE);
    // what ended today had no end: a version is the row as it was
    names.put("wasOpen", today ? " || '{\"valid_to\": null}'" : "");
    names.put("whole", WHOLE + table.tableName());
    names.put("table", table.tableName());
    names.put("parent", parent.tableName());
    names.put("ownerId", ownerId);
    names.put("parentKey", parent.first().quoted());
    names.put("owner", table.first().quoted());
    names.put("ownerName", table.first().name());
    names.put("present", publication.staging().present());
    names.put("staged", publication.staging().table(table));
    names.put("stagedParent", publication.staging().table(parent));
    names.put("factColumns", table.factColumns());
    names.put("values", today ? fromToday(table, ownerId) : table.stagedValues());
    names.put("stillOpen", today ? " and t.valid_to is null" : "");
    names.put("joins", table.referenceJoins());
    names.put("since", since);
    names.put(
        "noted",
        ChangedContracts.noteSql(
            ownerId,
            "select %1$s as id, since from fresh union all select %1$s, %2$s from gone"
                .formatted(ownerId, today ? ":date::date" : since)));
    return filled(template, names);
  }

  /** The staged values, where a value that is not the owner's first begins today. */
  private static String fromToday(FactTable table, String ownerId) {
    String owner = "ref_%s.%s".formatted(table.first().name(), ownerId);
    return table
        .stagedValues()
        .replace(
            "s.\"valid_from\"",
            "coalesce(s.\"valid_from\", case when exists (select 1 from %1$s t where t.%2$s = %3$s) then :date::date end)"
                .formatted(table.tableName(), ownerId, owner));
  }

  /** Places names until none is left: a text that is placed may hold names itself. */
  private static String filled(String template, Map<String, String> names) {
    String text = template;
    while (text.contains("${")) {
      String before = text;
      for (var name : names.entrySet()) {
        text = text.replace("${" + name.getKey() + "}", name.getValue());
      }
      if (text.equals(before)) {
        throw new IllegalStateException("a name is not known in: " + text);
      }
    }
    return text;
  }
}
