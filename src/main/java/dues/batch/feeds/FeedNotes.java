package dues.batch.feeds;

import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.store.feeds.CarriedCharges;
import dues.store.feeds.Feed;
import dues.store.feeds.FeedNumbers;
import dues.store.feeds.Reached;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Decides, source by source, what the next file of a feed tells. */
@Component
class FeedNotes {

  private final FeedNumbers numbers;
  private final CarriedCharges charges;
  private final Home home;

  FeedNotes(FeedNumbers numbers, CarriedCharges charges, Home home) {
    this.numbers = numbers;
    this.charges = charges;
    this.home = home;
  }

  /** Returns how many rows were noted. */
  long note(Feed feed, StepRun run) {
    long rows = 0;
    for (String source : run.sources()) {
      Reached reached = reached(feed, source);
      rows +=
          feed == Feed.CHARGES
              ? charges.next(source, run.execution(), reached)
              : numbers.next(feed, source, run.execution(), reached);
    }
    return rows;
  }

  private Reached reached(Feed feed, String source) {
    try {
      return new FeedMarks(home, source).reached(feed);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be read; expected a folder of this account's. The next run goes on."
              .formatted(home.feeds(source)),
          e);
    }
  }
}
