package dues.store.feeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbered files and their rows, as they were committed. */
@Repository
public class FeedFiles {

  private static final int ROWS_A_TRIP = 5_000;

  private final DataSource dataSource;

  public FeedFiles(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Files of these sources that are not in place yet, in the order of their numbers. */
  public List<FeedFile> waiting(Collection<String> sources) {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select f.feed_file_id as id, s.id as source, f.feed, f.number from feed_file f join source_system s using (source)
             where not f.written and s.id = any(:sources) order by f.feed_file_id
            """)
        .param("sources", sources.toArray(String[]::new))
        .query(FeedFile.class)
        .list();
  }

  /** Waits until nobody else writes it; false if it is in place by then. */
  public boolean claim(FeedFile file) {
    return JdbcClient.create(dataSource)
        .sql("select not written from feed_file where feed_file_id = :id for update")
        .param("id", file.id())
        .query(Boolean.class)
        .single();
  }

  /** Hands out a file's rows in the order of their keys. */
  public long rows(FeedFile file, Consumer<List<String>> row) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(ROWS_A_TRIP);
    long[] count = {0};
    jdbc.query(
        file.kind().rowsOfAFile(),
        found -> {
          List<String> cells = new ArrayList<>(List.of(found.getString("key")));
          cells.addAll(Arrays.asList((String[]) found.getArray("cells").getArray()));
          row.accept(cells);
          count[0]++;
        },
        file.id());
    return count[0];
  }

  /** The file is in place. */
  public void written(FeedFile file) {
    JdbcClient.create(dataSource)
        .sql("update feed_file set written = true where feed_file_id = :id")
        .param("id", file.id())
        .update();
  }
}
