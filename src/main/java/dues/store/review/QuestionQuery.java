package dues.store.review;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open questions, of all contracts or of some.
 *
 * @param sql ends in a condition; contract is {@code c}, its source {@code s}
 */
record QuestionQuery<T>(DataSource dataSource, String sql, RowMapper<T> row) {

  private static final String ASKED =
      """
         and c.withdrawn_by is null
         and (cast(:source as text) is null or s.id = :source)
         and (cast(:contract as text) is null or s.id || ':' || c.contract = :contract)
       order by s.id collate "C", c.contract collate "C"
      """;

  /** All, or those of one source, in the order of (source, contract). */
  List<T> open(@Nullable String source) {
    return find(source, null);
  }

  /** The one about a contract, {@code source:contract}, if there is one. */
  Optional<T> about(String contract) {
    return find(null, contract).stream().findFirst();
  }

  private List<T> find(@Nullable String source, @Nullable String contract) {
    return JdbcClient.create(dataSource)
        .sql(sql + ASKED)
        .param("source", source)
        .param("contract", contract)
        .query(row)
        .list();
  }
}
