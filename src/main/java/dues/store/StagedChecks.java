package dues.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Checks that need all rows of an export at once. A row that fails moves from staging to the
 * rejects in one statement, so that it is in exactly one of the two. Of several records of one row
 * that fail alike (a subscription, and the quantity that refers to it) one reject tells.
 */
@Repository
public class StagedChecks {

  private static final String REFUSE =
      """
      with bad as (%1$s),
      removed as (
        delete from %2$s s using bad
         where s.file_id = bad.file_id and s.line = bad.line and s.row_hash = bad.row_hash
        returning s.file_id, s.line, s.row_hash, s.%3$s as key, %6$s as balance,
                  case when :parks then to_jsonb(s) end as staged, bad.value, bad.other),
      present as (
        insert into %4$s (table_name, key, file_id, line, holds)
        select '%5$s', key, file_id, line, :keeps from removed where key is not null),
      parked as (
        insert into %7$s (table_name, key, file_id, line, row_hash, staged)
        select '%5$s', key, file_id, line, row_hash, staged from removed where :parks)
      insert into reject (execution_id, source, file_id, line, record_type, code, severity, column_name, raw_value, message, raw, balance)
      select :execution, :source, r.file_id, r.line, '%5$s', :code, 'row', :column, r.value,
             format(:message, f.name, r.line, r.value, r.other),
             coalesce((select raw_text(b.lines, b.ends, b.rows, r.line) from %8$s b
                        where b.file_id = r.file_id and b.first_line <= r.line and b.last_line >= r.line),
                      raw_row(r.file_id, r.line)), r.balance
        from (select distinct on (file_id, line) * from removed order by file_id, line) r
        join import_file f on f.file_id = r.file_id
       where not exists (select 1 from reject known where known.file_id = r.file_id and known.line = r.line and known.code = :code)
      """;

  /** How keys are spread shows in three thousand rows as well as in thirty thousand. */
  private static final String SMALL_SAMPLE = "set local default_statistics_target = 10";

  /** 900 rows: each is of a page of its own, and the pages of a large table cost most of it. */
  private static final String SMALLEST_SAMPLE = "set local default_statistics_target = 3";

  private final JdbcClient jdbc;

  /** On the transaction that checks. */
  public StagedChecks(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What a refused row leaves behind. */
  public enum Fate {
    /** What its record or its owner's set was stays in force. */
    HELD,
    /** The same, and the row waits for what it refers to. */
    PARKED,
    /** Another row of the same key was taken. */
    SURPLUS
  }

  /**
   * How a finding is written.
   *
   * @param code the reject code
   * @param column the column to name
   * @param message with four places {@code %1$s} to {@code %4$s}: file, line, the value, and the
   *     other line or table
   */
  public record Finding(String code, String column, String message) {}

  /**
   * Tells the database how many rows a table has now: what follows joins it, in this transaction
   * and within the minute, when the server has not yet looked by itself.
   */
  public void analyzeFacts(FactTable table) {
    jdbc.sql(SMALLEST_SAMPLE).update();
    jdbc.sql("analyze %s (%s)".formatted(table.tableName(), table.keyColumns())).update();
  }

  /**
   * The joins that follow need to know how large the staged table is and how its keys are spread; a
   * small sample tells.
   */
  public void analyze(FactTable table, Publication publication) {
    String keys =
        Stream.concat(Stream.of(table.first()), table.references().stream())
            .map(FactColumn::quoted)
            .distinct()
            .collect(Collectors.joining(", "));
    jdbc.sql(SMALL_SAMPLE).update();
    jdbc.sql(Staging.USE_MEMORY).update();
    jdbc.sql("analyze %s (%s)".formatted(publication.staging().table(table), keys)).update();
  }

  /** Whether a key stands in more than one row; mostly none does, and one look tells. */
  public boolean repeatsKeys(FactTable table, Publication publication) {
    return jdbc.sql(
            "select exists (select 1 from %s group by %s having count(*) > 1)"
                .formatted(publication.staging().table(table), table.first().quoted()))
        .query(Boolean.class)
        .single();
  }

  /**
   * Refuses every row but the first of each key. Rows that a kind derives many times over (a
   * tariff's fee) must agree, and count once.
   */
  public int refuseDuplicates(FactTable table, Publication publication, Finding finding) {
    String staged = publication.staging().table(table);
    String key = table.first().quoted();
    String bad =
        """
        select file_id, line, row_hash, key as value, first_line::text as other
          from (select file_id, line, row_hash, %1$s as key,
                       first_value(line) over w as first_line, row_number() over w as n
                  from %2$s window w as (partition by %1$s order by file_id, line)) as numbered
         where n > 1
        """
            .formatted(key, staged);
    return refuse(table, publication, finding, bad, Fate.SURPLUS);
  }

  /**
   * Removes rows that repeat an earlier one of the same key value for value, without a word:
   * derived rows.
   */
  public void dropRepeats(FactTable table, Publication publication) {
    String staged = publication.staging().table(table);
    jdbc.sql(
            """
            with dropped as (
              delete from %1$s s using (
                select ctid as place, row_number() over (partition by %2$s, row_hash order by file_id, line) as n from %1$s) as numbered
               where numbered.n > 1 and s.ctid = numbered.place
              returning s.file_id, %3$s as balance)
            update import_file f set balance_read = balance_read - d.balance
              from (select file_id, sum(balance) as balance from dropped group by file_id) d
             where d.file_id = f.file_id and d.balance is not null
            """
                .formatted(staged, table.first().quoted(), balance(table)))
        .update();
  }

  /** What a staged row says of a contract's balance. */
  private static String balance(FactTable table) {
    return table == FactTable.CONTRACT ? "s.balance" : "null::numeric";
  }

  /** Refuses actions that were applied with other content: an id is applied once ever. */
  public int refuseApplied(Publication publication, Finding finding) {
    String bad =
        """
        select s.file_id, s.line, s.row_hash, s.id as value, a.decided_by::text as other
          from %s s join action a on a.source = :source and a.id = s.id
         where a.state not in ('PENDING', 'REFUSED') and a.row_hash <> s.row_hash
        """
            .formatted(publication.staging().table(FactTable.ACTION));
    return refuse(FactTable.ACTION, publication, finding, bad, Fate.HELD);
  }

  /** Parks rows whose reference is neither in this export nor known from an earlier one. */
  public int refuseDangling(FactTable table, Publication publication, Finding finding) {
    int refused = 0;
    for (FactColumn column : table.references()) {
      FactTable parent = FactTable.named(String.valueOf(column.references()));
      String bad =
          """
          select s.file_id, s.line, s.row_hash, s.%1$s as value, '%2$s' as other from %3$s s
           where not exists (select 1 from %4$s p where p.%5$s = s.%1$s)
             and not exists (select 1 from %2$s p where p.source = :source and p.%5$s = s.%1$s)
          """
              .formatted(
                  column.quoted(),
                  parent.tableName(),
                  publication.staging().table(table),
                  publication.staging().table(parent),
                  parent.first().quoted());
      refused +=
          refuse(
              table,
              publication,
              new Finding(
                  finding.code(),
                  column.name(),
                  finding.message().replace("{column}", column.name())),
              bad,
              Fate.PARKED);
    }
    return refused;
  }

  /**
   * Refuses the later row of two of one owner whose dates overlap; {@code within} further separates
   * rows (prices: by tariff and currency).
   *
   * @param within columns of the table
   */
  public int refuseOverlaps(
      FactTable table, Publication publication, Finding finding, List<String> within) {
    String same =
        within.stream()
            .map(" and a.%1$s is not distinct from b.%1$s"::formatted)
            .collect(Collectors.joining());
    String bad =
        """
        select b.file_id, b.line, b.row_hash, coalesce(b.valid_from::text, 'ever') as value, min(a.line)::text as other
          from %1$s a join %1$s b on a.%2$s = b.%2$s%3$s and (a.file_id, a.line) < (b.file_id, b.line)
         where coalesce(a.valid_from, '-infinity') < coalesce(b.valid_to, 'infinity')
           and coalesce(b.valid_from, '-infinity') < coalesce(a.valid_to, 'infinity')
         group by b.file_id, b.line, b.row_hash, b.valid_from
        """
            .formatted(publication.staging().table(table), table.first().quoted(), same);
    return refuse(table, publication, finding, bad, Fate.SURPLUS);
  }

  /**
   * Moves rows from staging to the rejects.
   *
   * @param bad a query for their {@code file_id}, {@code line}, {@code row_hash}, {@code value} and
   *     {@code other}
   */
  public int refuse(
      FactTable table, Publication publication, Finding finding, String bad, Fate fate) {
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    parameters.put("code", finding.code());
    parameters.put("column", finding.column());
    parameters.put("message", finding.message());
    parameters.put("keeps", fate != Fate.SURPLUS);
    parameters.put("parks", fate == Fate.PARKED);
    return jdbc.sql(
            REFUSE.formatted(
                bad,
                publication.staging().table(table),
                table.first().quoted(),
                publication.staging().present(),
                table.tableName(),
                balance(table),
                publication.staging().parked(),
                publication.staging().raw()))
        .params(parameters)
        .update();
  }
}
