package dues.store.feeds;

import java.util.Collections;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Decides what a billing is told next: whatever is otherwise than it was told last, under the next
 * number. The file is made of these rows afterwards, so that however a run ends, each change is
 * told once.
 */
@Repository
public class FeedNumbers {

  private static final String CHANGED =
      """
      create temporary table feed_change on commit drop as
      with told as (
        select r.key, r.cells from feed_row r join source_system s using (source)
         where s.id = :id and r.feed = :feed and not r.superseded),
      source as (select source from source_system where id = :id)
      select coalesce(w.key, t.key) as key, coalesce(w.cells, cast(:blank as text[])) as cells
        from (${wanted}) w full join told t on t.key = w.key
       where coalesce(w.cells, cast(:blank as text[])) is distinct from coalesce(t.cells, cast(:blank as text[]))
      """;

  private static final String HAPPENED =
      """
      create temporary table feed_change on commit drop as
      with source as (select source from source_system where id = :id)
      select w.key, w.cells from (${wanted}) w
      """;

  private static final String FILE =
      """
      insert into feed_file (source, feed, number, row_count, execution_id)
      select s.source, :feed, coalesce((select max(number) from feed_file f where f.source = s.source and f.feed = :feed), 0) + 1,
             (select count(*) from feed_change), :execution
        from source_system s where s.id = :id and exists (select from feed_change)
      """;

  private static final String SUPERSEDED =
      """
      update feed_row r set superseded = true from feed_change n, source_system s
       where s.id = :id and r.source = s.source and r.feed = :feed and r.key = n.key and not r.superseded
      """;

  private static final String ROWS =
      """
      insert into feed_row (feed_file_id, source, feed, key, cells)
      select f.feed_file_id, f.source, f.feed, n.key, n.cells
        from feed_change n, feed_file f join source_system s using (source)
       where s.id = :id and f.feed = :feed and f.number = (select max(number) from feed_file o where o.source = f.source and o.feed = f.feed)
      """;

  private final NamedParameterJdbcTemplate jdbc;

  /** On the transaction of the step. */
  public FeedNumbers(DataSource dataSource) {
    this.jdbc = new NamedParameterJdbcTemplate(dataSource);
  }

  /** Numbers a file for a source and returns how many rows it has: none, no file. */
  public int next(Feed feed, String source, long execution) {
    Map<String, Object> parameters =
        Map.of(
            "id",
            source,
            "feed",
            feed.word(),
            "execution",
            execution,
            "blank",
            Collections.nCopies(feed.columns().size(), "").toArray(String[]::new));
    jdbc.update(
        (feed.isOnce() ? HAPPENED : CHANGED)
            .replace("${wanted}", feed.wanted().replace(":source", "(select source from source)")),
        parameters);
    int rows = 0;
    if (jdbc.update(FILE, parameters) > 0) {
      jdbc.update(SUPERSEDED, parameters);
      rows = jdbc.update(ROWS, parameters);
      if (feed.isOnce()) {
        jdbc.update(feed.settled(), parameters);
      }
    }
    jdbc.update("drop table feed_change", Map.of());
    return rows;
  }
}
