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
 * @param code the column that says why it is asked
 */
record QuestionQuery<T>(DataSource dataSource, String sql, String code, RowMapper<T> row) {

  private static final String ASKED =
      """
         and c.withdrawn_by is null
         and (cast(:source as text) is null or s.id = :source)
         and (cast(:contract as text) is null or s.id || ':' || c.contract = :contract)
         and (cast(:code as text) is null or ${code} = :code)
       order by s.id collate "C", c.contract collate "C" limit :most offset :skip
      """;

  /** A part of them, in the order of (source, contract). */
  List<T> open(QuestionSlice slice) {
    return find(slice, null);
  }

  /** The one about a contract, {@code source:contract}, if there is one. */
  Optional<T> about(String contract) {
    return find(QuestionSlice.ALL, contract).stream().findFirst();
  }

  private List<T> find(QuestionSlice slice, @Nullable String contract) {
    return JdbcClient.create(dataSource)
        .sql(sql + ASKED.replace("${code}", code))
        .param("source", slice.source())
        .param("contract", contract)
        .param("code", slice.code())
        .param("most", slice.most())
        .param("skip", slice.skip())
        .query(row)
        .list();
  }
}
