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
      String id,
      String kind,
      String title,
      String timeZone,
      @Nullable String currency,
      boolean balanceIncludesCharges) {}

  /** Registers the source or takes over what its sheet says now. */
  public short register(SourceSystem system) {
    // not "on conflict": every refused insert would use up one of the few surrogates
    jdbc.sql(
            """
            insert into source_system (id, kind, title, time_zone, currency, balance_includes_charges)
            select :id, :kind, :title, :timeZone, :currency, :balanceIncludesCharges
             where not exists (select 1 from source_system where id = :id)
            """)
        .paramSource(system)
        .update();
    jdbc.sql(
            """
            update source_system set kind = :kind, title = :title, time_zone = :timeZone, currency = :currency,
                   balance_includes_charges = :balanceIncludesCharges
             where id = :id and (kind, title, time_zone, currency, balance_includes_charges)
                   is distinct from (:kind, :title, :timeZone, :currency, :balanceIncludesCharges)
            """)
        .paramSource(system)
        .update();
    return jdbc.sql("select source from source_system where id = :id")
        .param("id", system.id())
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
