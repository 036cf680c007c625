package dues.batch.feeds;

import dues.platform.Home;
import dues.store.feeds.Feed;
import dues.store.feeds.FeedIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database that was restored knows nothing of what its home has told the billings since the
 * backup. No id and no line of a file is given out again to something else; the numbers of the
 * files go on by themselves, from what {@link FeedMarks} has.
 */
public final class RestoredFeeds {

  private RestoredFeeds() {}

  /** Goes on after whatever the home's feeds have carried. */
  public static void goOn(DataSource restored, Home home) throws IOException {
    Path feeds = home.output("feeds");
    if (Files.isDirectory(feeds)) {
      FeedIds ids = new FeedIds(restored);
      for (String source : folders(feeds)) {
        for (Feed feed : Feed.values()) {
          ids.advance(feed, new FeedMarks(home, source).reached(feed).last());
        }
      }
    }
  }

  private static List<String> folders(Path feeds) throws IOException {
    try (Stream<Path> folders = Files.list(feeds)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
