package dues.store.directory;

import dues.address.StreetName;
import dues.address.directory.House;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Other names of streets and houses that people gave: no import takes them away. */
@Repository
public class OperatorAliases {
  private final JdbcClient jdbc;

  /** On the transaction of the answer. */
  public OperatorAliases(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  public void addStreet(long street, StreetName name) {
    var type = name.types().size() == 1 ? name.type() : null;
    add("street", street, type, name.title(), name.key());
  }

  public void addHouse(House house, String number) {
    add("house", house.id(), null, number, number);
  }

  private void add(String level, long target, @Nullable String type, String title, String key) {
    jdbc.sql(
            """
            insert into directory_alias (level, target_id, kind, type, title, title_key)
            select :level, :target, 'operator', cast(:type as text), :title, :key
             where not exists (select from directory_alias a where a.level = :level and a.target_id = :target
                                and a.title_key = :key and coalesce(a.type, '') = :typeOrNone)
            """)
        .param("level", level)
        .param("target", target)
        .param("type", type)
        .param("title", title)
        .param("key", key)
        .param("typeOrNone", Objects.requireNonNullElse(type, ""))
        .update();
  }
}
