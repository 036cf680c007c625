package dues.store.feeds;

import java.util.Collections;
import java.util.HashMap;
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
      with source as (select source from source_system where id = :id),
      kept as (
        select r.key, r.cells from feed_row r join source using (source) where r.feed = :feed and not r.superseded),
      told as (
        select key, cells from kept where not :anew
        union all
        select key, array['?'] from (select key from kept union select contract from contract join source using (source)) k where :anew)
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
      select s.source, :feed, greatest(:reached, (select max(number) from feed_file f where f.source = s.source and f.feed = :feed)) + 1,
             (select count(*) from feed_change), :execution
        from source_system s where s.id = :id and exists (select from feed_change)
      """;

  private static final String BEHIND =
      """
      select :reached > coalesce(max(f.number), 0) from feed_file f join source_system s using (source)
       where s.id = :id and f.feed = :feed
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
       order by n.key
      """;

  private final NamedParameterJdbcTemplate jdbc;

  /** On the transaction of the step. */
  public FeedNumbers(DataSource dataSource) {
    this.jdbc = new NamedParameterJdbcTemplate(dataSource);
  }

  /**
   * Numbers a file for a source and returns how many rows it has: none, no file.
   *
   * @param reached in the folder; beyond what is known here, nobody knows what was told: all of it
   *     is told anew, a row for each contract
   */
  public int next(Feed feed, String source, long execution, Reached reached) {
    Map<String, Object> parameters =
        new HashMap<>(
            Map.of(
                "id",
                source,
                "feed",
                feed.word(),
                "execution",
                execution,
                "reached",
                reached.number(),
                "blank",
                Collections.nCopies(feed.columns().size(), "").toArray(String[]::new)));
    parameters.put("anew", jdbc.queryForObject(BEHIND, parameters, Boolean.class));
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
