package dues.batch.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.Home;
import dues.store.feeds.Feed;
import dues.store.feeds.Reached;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void marksThatAnEarlierVersionKeptTogetherGoOn(@TempDir Path home) throws IOException {
    Path folder = Files.createDirectories(home.resolve("out/feeds/own"));
    Files.writeString(folder.resolve(".numbers"), "charges=2 80\norders=7 17\n");
    FeedMarks marks = new FeedMarks(Home.at(home), "own");
    assertThat(marks.isPast(Feed.ORDERS, 7)).isTrue();
    marks.keep(Feed.ORDERS, new Reached(8, 12));
    assertThat(marks.reached(Feed.ORDERS)).isEqualTo(new Reached(8, 17));
    assertThat(marks.reached(Feed.CHARGES)).isEqualTo(new Reached(2, 80));
    assertThat(marks.reached(Feed.HELPDESK)).isEqualTo(Reached.NOTHING);
  }

  @Test
  void jobsThatWriteAllFeedsAtOnceLoseNoMark(@TempDir Path home) throws Exception {
    Files.createDirectories(home.resolve("out/feeds/own"));
    List<Callable<Reached>> jobs = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      jobs.add(
          () -> {
            FeedMarks marks = new FeedMarks(Home.at(home), "own");
            for (long number = 1; number <= 200; number++) {
              marks.keep(feed, new Reached(number, number * 3));
            }
            return marks.reached(feed);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(jobs.size());
    for (Future<Reached> job : threads.invokeAll(jobs)) {
      assertThat(job.get()).isEqualTo(new Reached(200, 600));
    }
    threads.shutdown();
  }
}
