package dues.store.refused;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.Staging;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys that an export's refused rows would have brought, kept beyond its staging tables. Where
 * a row has no readable key, the known records that the export lacks are kept too: one of them may
 * be the one.
 */
@Repository
public class RefusedKeys {

  private static final String KEEP =
      """
      insert into refused_key (execution_id, source, file_id, line, table_name, key, holds)
      select distinct :execution, :source, file_id, line, table_name, key, holds from %s where file_id > 0
      """;

  private static final String PERHAPS =
      """
      insert into refused_key (execution_id, source, file_id, line, table_name, key, holds)
      select :execution, :source, 0, 0, '%1$s', t.%2$s, true from %1$s t
       where t.source = :source and t.missing_since is null
         and exists (select 1 from %3$s p where p.table_name = '%1$s' and p.holds and p.key = :unreadable)
         and not exists (select 1 from %4$s s where s.%2$s = t.%2$s)
      """;

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public RefusedKeys(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Before the staging tables are dropped. */
  public void keep(Publication publication) {
    Staging staging = publication.staging();
    jdbc.sql(KEEP.formatted(staging.present())).params(publication.parameters()).update();
    for (FactTable table : FactTable.values()) {
      if (publication.full() && table.missesRows()) {
        jdbc.sql(
                PERHAPS.formatted(
                    table.tableName(),
                    table.first().quoted(),
                    staging.present(),
                    staging.table(table)))
            .params(publication.parameters())
            .param("unreadable", Staging.UNREADABLE)
            .update();
      }
    }
  }
}
