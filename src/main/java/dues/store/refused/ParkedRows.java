package dues.store.refused;

import dues.store.FactColumn;
import dues.store.FactTable;
import dues.store.Publication;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rows that name a contract, fee or subscription which is not there: they wait. An import checks
 * references when all its files are staged, so nothing of its own run is parked too early. The next
 * import of the source takes them along once what they name is there; a full export brings them
 * anew itself, and what it does not bring any more is forgotten.
 *
 * <p>A subscription of contract 1903 is parked. A mended row brings contract 1903: the subscription
 * comes in with it, and then the quantity that was parked because of the subscription.
 */
@Repository
public class ParkedRows {

  private static final String JOIN =
      """
      insert into %1$s
      select (jsonb_populate_record(null::%1$s, p.staged)).*
        from parked_row p
       where p.source = :source and p.table_name = '%2$s'
         and not exists (select 1 from resubmitted_row m join import_file f on f.file_id = m.file_id
                          where f.execution_id = :execution and m.parent_file_id = p.file_id and m.parent_line = p.line)
      """;

  private static final String CAME_IN =
      """
      with came as (
        delete from parked_row p using %1$s t
         where p.source = :source and p.table_name = '%1$s' and t.source = :source and t.row_hash = p.row_hash
        returning p.file_id, p.line)
      update reject r set resolved_by = :execution from came
       where r.file_id = came.file_id and r.line = came.line and r.resolved_by is null
      """;

  private static final String MENDED =
      """
      delete from parked_row p using resubmitted_row m join import_file f on f.file_id = m.file_id
       where f.execution_id = :execution and p.file_id = m.parent_file_id and p.line = m.parent_line
      """;

  private final JdbcClient jdbc;

  /** On the transaction that checks and publishes. */
  public ParkedRows(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Stages what earlier imports parked and what can come in now; parents come before children.
   *
   * @return how many rows
   */
  public long join(Publication publication) {
    long joined = 0;
    if (!publication.full() && waits(publication)) {
      for (FactTable table : FactTable.values()) {
        if (!table.references().isEmpty()) {
          joined += jdbc.sql(join(table, publication)).params(publication.parameters()).update();
        }
      }
    }
    return joined;
  }

  private boolean waits(Publication publication) {
    return jdbc.sql("select exists (select 1 from parked_row where source = :source)")
        .param("source", publication.staging().source())
        .query(Boolean.class)
        .single();
  }

  private static String join(FactTable table, Publication publication) {
    String staged = publication.staging().table(table);
    List<String> and = new ArrayList<>();
    for (FactColumn column : table.references()) {
      FactTable parent = FactTable.named(String.valueOf(column.references()));
      String named = "p.staged->>'" + column.name() + "'";
      and.add(
          "(exists (select 1 from %1$s s where s.%3$s = %4$s) or exists (select 1 from %2$s t where t.source = :source and t.%3$s = %4$s))"
              .formatted(
                  publication.staging().table(parent),
                  parent.tableName(),
                  parent.first().quoted(),
                  named));
    }
    if (table.keyed()) {
      and.add(
          "not exists (select 1 from %1$s s where s.%3$s = p.key) and not exists (select 1 from %2$s t where t.source = :source and t.%3$s = p.key and t.withdrawn_by is null)"
              .formatted(staged, table.tableName(), table.first().quoted()));
    }
    return JOIN.formatted(staged, table.tableName()) + " and " + String.join(" and ", and);
  }

  /** After the publication: who came in waits no more, and who was parked by this import does. */
  public void settle(Publication publication) {
    if (waits(publication)) {
      for (FactTable table : FactTable.values()) {
        if (!table.references().isEmpty()) {
          jdbc.sql(CAME_IN.formatted(table.tableName())).params(publication.parameters()).update();
        }
      }
      jdbc.sql(publication.full() ? "delete from parked_row where source = :source" : MENDED)
          .params(publication.parameters())
          .update();
    }
    jdbc.sql(
            """
            insert into parked_row (source, execution_id, table_name, key, file_id, line, row_hash, staged)
            select :source, :execution, table_name, key, file_id, line, row_hash, staged from %s
            """
                .formatted(publication.staging().parked()))
        .params(publication.parameters())
        .update();
  }
}
