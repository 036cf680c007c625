package dues.batch.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.Home;
import dues.store.feeds.Feed;
import dues.store.feeds.Reached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far feeds have come is told by files that are there, and by marks of those that are not. */
class FeedMarksTest {

  @Test
  void theFurtherOfMarksAndFilesCounts(@TempDir Path home) throws IOException {
    FeedMarks marks = new FeedMarks(Home.at(home), "own");
    assertThat(marks.reached(Feed.ORDERS)).isEqualTo(Reached.NOTHING);
    Path folder = Files.createDirectories(home.resolve("out/feeds/own"));
    Files.createFile(folder.resolve("orders-000004.csv"));
    Files.createFile(folder.resolve("orders-12.csv"));
    Files.createFile(folder.resolve("charges-000009.csv"));
    assertThat(marks.reached(Feed.ORDERS)).isEqualTo(new Reached(4, 0));
    assertThat(marks.isPast(Feed.ORDERS, 4)).as("it may be half a file's rename").isFalse();
    marks.keep(Feed.ORDERS, new Reached(3, 17));
    marks.keep(Feed.CHARGES, new Reached(2, 80));
    assertThat(marks.reached(Feed.ORDERS)).isEqualTo(new Reached(4, 17));
    marks.keep(Feed.ORDERS, new Reached(6, 11));
    assertThat(marks.reached(Feed.ORDERS)).isEqualTo(new Reached(6, 17));
    assertThat(marks.isPast(Feed.ORDERS, 6)).isTrue();
    assertThat(marks.reached(Feed.CHARGES)).isEqualTo(new Reached(9, 80));
  }
}
