package dues.console.contracts;

import dues.store.search.SearchIndex;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Lets the search follow the imports, a few seconds behind and never in their time. */
@Component
class SearchFollower implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(SearchFollower.class);
  private static final long SECONDS = 5;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledFuture<?> rounds;
  private final SearchIndex index;

  SearchFollower(SearchIndex index) {
    this.index = index;
    this.rounds = clock.scheduleWithFixedDelay(this::follow, 1, SECONDS, TimeUnit.SECONDS);
  }

  private void follow() {
    try {
      index.follow();
    } catch (RuntimeException later) {
      LOG.warn("the search could not follow the imports and tries again: {}", later.getMessage());
    }
  }

  @Override
  public void destroy() {
    rounds.cancel(false);
    clock.shutdown();
  }
}
