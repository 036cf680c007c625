package dues.store.periods;

import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which fees a source's sheets may charge instead of which, so that a change of the substitute's
 * price reaches the contracts that hold the other fee. Added, never removed: a tile keeps the sheet
 * of its charge date.
 */
@Repository
public class Substitutes {

  private final JdbcClient jdbc;

  /** On the transaction of the run that sees the sheet. */
  public Substitutes(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** Keeps pairs that are not kept yet: substitute to fees, an empty fee for every one. */
  public void keep(String source, Map<String, Set<String>> pairs) {
    pairs.forEach(
        (substitute, fees) ->
            jdbc.sql(
                    """
                    insert into fee_substitute (source, fee, substitute)
                    select source, fee, :substitute from source_system cross join unnest(:fees) as fee where id = :source
                    on conflict on constraint fee_substitute_key do nothing
                    """)
                .param("source", source)
                .param("substitute", substitute)
                .param("fees", fees.toArray(String[]::new))
                .update());
  }
}
