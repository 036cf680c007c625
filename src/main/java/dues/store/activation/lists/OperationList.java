package dues.store.activation.lists;

import dues.store.export.ExportPage;
import dues.store.export.ExportPage.Part;
import dues.store.export.OperationsExport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operations as `dues operations` prints them, a page at a time. */
@Repository
public class OperationList {

  private static final String ASKED =
      """
      (cast(:state as text) is null and q.state <> 'DONE' or q.state = :state)
        and (cast(:of as text) is null or q.source = :of)
      """;

  private final ExportPage page;
  private final JdbcClient jdbc;

  OperationList(ExportPage page, DataSource dataSource) {
    this.page = page;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** So many are in a state. */
  public record InState(String state, long operations) {}

  /** Those in a state, or all that are not done; the newest first. */
  public List<Map<String, String>> list(
      @Nullable String state, @Nullable String source, int skip, int most) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("state", state);
    values.put("of", source);
    return page.rows(
        OperationsExport.export(), new Part(ASKED, values, "q.operation desc", skip, most));
  }

  /** One of them. */
  public Optional<Map<String, String>> one(long id) {
    return page
        .rows(
            OperationsExport.export(),
            new Part("q.operation = :id", Map.of("id", id), "q.operation", 0, 1))
        .stream()
        .findFirst();
  }

  /** How many wait, run and need people. */
  public List<InState> counts() {
    return jdbc.sql(
            """
            select s.state, count(o.operation_id) as operations
              from (values ('WAITING', 1), ('RUNNING', 2), ('RERUNNING', 3), ('MANUAL', 4)) s (state, n)
              left join operation o on o.state = s.state and o.state <> 'DONE'
             group by s.state, s.n order by s.n
            """)
        .query(InState.class)
        .list();
  }
}
