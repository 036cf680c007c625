package dues.store.review;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Houses of the directory in words. Which of them an address may mean, its look-up has kept. */
@Repository
public class ProposedHouses {

  private static final String HOUSE =
      """
      select h.house_id as id, concat_ws(', ', ct.title, concat_ws(' ', st.title, '(' || st.district || ')'), h.house) as text
        from directory_house h
        left join directory_street st on st.street_id = h.street_id
        join directory_city ct on ct.city_id = h.city_id
      """;

  private final JdbcClient jdbc;

  /** On the caller's transaction, if there is one. */
  public ProposedHouses(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A house and where it is, in words. */
  public record Proposed(long id, String text) {}

  /** The house of an id. */
  public Optional<Proposed> find(long house) {
    return jdbc.sql(HOUSE + " where h.house_id = :house")
        .param("house", house)
        .query(Proposed.class)
        .optional();
  }
}
