package dues.store.activation;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Internal names of fees: what modules need once for all items of a type. */
@Repository
public class ItemTypes {

  private final JdbcClient jdbc;

  /** On the transaction that opens operations. */
  public ItemTypes(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A type for which a module was never asked. */
  public record Unknown(short source, String module, String itemType) {}

  /** Those that the fees of the sources name, each once. */
  public List<Unknown> unknown(Collection<String> sources) {
    return jdbc.sql(
            """
            select min(f.source), m.module, f.internal_name
              from fee f join source_system s using (source),
                   lateral (select trim(word) as module from unnest(string_to_array(f.modules, ';')) as word) m
             where s.id = any(:sources) and f.internal_name <> '' and m.module <> '' and f.missing_since is null
               and not exists (select 1 from operation o where o.key = 'item:' || m.module || ':' || f.internal_name)
             group by m.module, f.internal_name
             order by m.module collate "C", f.internal_name collate "C"
            """)
        .param("sources", sources.toArray(String[]::new))
        .query((row, n) -> new Unknown(row.getShort(1), row.getString(2), row.getString(3)))
        .list();
  }
}
