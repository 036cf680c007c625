package dues.store.refused;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.StagedChecks;
import dues.store.StagedChecks.Fate;
import dues.store.StagedChecks.Finding;
import org.springframework.stereotype.Repository;

/**
 * A mended row is as old as the export it was refused of. Where another row of that export, or a
 * later export, has brought the same record, or the set of the same owner, the mended row is
 * refused again. What the last export refused too may come in, and so may what nobody knows.
 */
@Repository
public class SupersededRows {

  private static final String KNOWN =
      """
      select s.file_id, s.line, s.row_hash, s.%2$s as value, coalesce(i.name, '') || ' line ' || t.line as other
        from %1$s s
        join import_file f on f.file_id = s.file_id and f.execution_id = :execution
        join %3$s t on t.source = :source and t.%2$s = s.%2$s and t.row_hash <> s.row_hash and t.withdrawn_by is null
        left join import_file i on i.file_id = t.file_id
       where not exists (select 1 from import_run b where b.execution_id = t.brought_by and b.parent_execution is not null)
      """;

  private static final String SECOND =
      """
      exists (select 1 from resubmitted_row m join reject o on o.file_id = m.parent_file_id and o.line = m.parent_line
               where m.file_id = s.file_id and m.line = s.line and o.code = 'E_ID_DUPLICATE')
      """;

  private static final String BROUGHT =
      """
      (t.brought_by >= %1$d
       or (%2$s and t.missing_since is null
           and not exists (select 1 from refused_key k
                            where k.execution_id = %3$d and k.table_name = '%4$s' and k.key = s.%5$s and k.holds)))
      """;

  private static final String SETS =
      """
      select s.file_id, s.line, s.row_hash, s.%2$s as value, '%6$d' as other
        from %1$s s
        join import_file f on f.file_id = s.file_id and f.execution_id = :execution
        join %4$s p on p.source = :source and p.%2$s = s.%2$s
       where not exists (select 1 from %3$s t where t.%4$s_id = p.%4$s_id and t.row_hash = s.row_hash)
         and not exists (select 1 from refused_key k
                          where k.execution_id = %6$d and k.table_name = '%3$s' and k.key in (s.%2$s, '*'))
         and (%7$s or exists (select 1 from %3$s t
                               where t.%4$s_id = p.%4$s_id and t.brought_by > %5$d
                                 and not exists (select 1 from import_run b
                                                  where b.execution_id = t.brought_by and b.parent_execution is not null)))
      """;

  private final StagedChecks checks;

  /** On the checks of staged rows. */
  public SupersededRows(StagedChecks checks) {
    this.checks = checks;
  }

  /**
   * How old a mended file is.
   *
   * @param root the export whose rows were refused
   * @param standing the source's last export
   * @param full whether the source's exports hold everything
   */
  public record Age(long root, long standing, boolean full) {

    boolean isLast() {
      return root >= standing;
    }
  }

  /** What is said of the second row of a key, and of a row that a later export has overtaken. */
  public record Findings(Finding second, Finding superseded) {}

  /** Refuses rows of a table that are not the last word; returns how many. */
  public int refuse(FactTable table, Publication publication, Age age, Findings findings) {
    if (table == FactTable.ACTION) {
      return 0; // an action is applied once ever: another check
    }
    if (!table.keyed()) {
      return age.isLast()
          ? 0
          : checks.refuse(
              table,
              publication,
              findings.superseded(),
              sets(table, publication, age),
              Fate.SURPLUS);
    }
    String key = table.first().quoted();
    String known = KNOWN.formatted(publication.staging().table(table), key, table.tableName());
    String brought =
        BROUGHT.formatted(age.root(), age.full(), age.standing(), table.tableName(), key);
    int second =
        checks.refuse(
            table,
            publication,
            findings.second(),
            known + " and (" + SECOND + (age.isLast() ? " or " + brought : "") + ")",
            Fate.SURPLUS);
    return second
        + (age.isLast()
            ? 0
            : checks.refuse(
                table,
                publication,
                findings.superseded(),
                known + " and " + brought,
                Fate.SURPLUS));
  }

  private static String sets(FactTable table, Publication publication, Age age) {
    return SETS.formatted(
        publication.staging().table(table),
        table.first().quoted(),
        table.tableName(),
        table.first().references(),
        age.root(),
        age.standing(),
        age.full());
  }
}
