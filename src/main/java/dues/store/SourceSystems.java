package dues.store;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources as the database knows them: a short surrogate for each id. */
@Repository
public class SourceSystems {

  private final JdbcClient jdbc;

  /** On the data source of the facts. */
  public SourceSystems(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A source as its sheet describes it. */
  public record SourceSystem(
      String id, String kind, String title, String timeZone, @Nullable String currency) {}

  /** Registers the source or takes over what its sheet says now. */
  public short register(SourceSystem system) {
    return jdbc.sql(
            """
            insert into source_system (id, kind, title, time_zone, currency) values (:id, :kind, :title, :timeZone, :currency)
            on conflict (id) do update set kind = excluded.kind, title = excluded.title,
              time_zone = excluded.time_zone, currency = excluded.currency
            returning source
            """)
        .param("id", system.id())
        .param("kind", system.kind())
        .param("title", system.title())
        .param("timeZone", system.timeZone())
        .param("currency", system.currency())
        .query(Short.class)
        .single();
  }

  /** Surrogates of the ids that have been imported at least once. */
  public List<Short> surrogates(List<String> ids) {
    return jdbc.sql("select source from source_system where id = any(:ids) order by source")
        .param("ids", ids.toArray(String[]::new))
        .query(Short.class)
        .list();
  }
}
