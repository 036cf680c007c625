package dues.console.runs;

import dues.store.history.RunningSteps;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something began, moved or ended; they ask for the moved part themselves, in
 * their own language. While nobody looks, nothing is asked.
 */
@Controller
class LiveRuns implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);
  private static final int BEATS_OF_SILENCE = 15;

  private final List<SseEmitter> watchers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final RunningSteps running;
  private final ScheduledFuture<?> beats;
  private String last = "";
  private int silence;

  LiveRuns(RunningSteps running) {
    this.running = running;
    this.beats = clock.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  @GetMapping("/runs/live")
  SseEmitter watch() {
    SseEmitter watcher = new SseEmitter(0L);
    watcher.onCompletion(() -> watchers.remove(watcher));
    watcher.onError(gone -> watchers.remove(watcher));
    watchers.add(watcher);
    begin(watcher);
    return watcher;
  }

  /** What moved since the page was made is fetched at once, and the browser knows it is heard. */
  private static void begin(SseEmitter watcher) {
    try {
      watcher.send(SseEmitter.event().name("moved").data("1"));
    } catch (IOException gone) {
      watcher.complete();
    }
  }

  private void beat() {
    if (watchers.isEmpty()) {
      return;
    }
    try {
      String now = running.trace();
      boolean moved = !now.equals(last);
      last = now;
      silence = moved ? 0 : silence + 1;
      if (moved) {
        tell(SseEmitter.event().name("moved").data("1"));
      } else if (silence % BEATS_OF_SILENCE == 0) {
        tell(SseEmitter.event().comment("still here"));
      }
    } catch (DataAccessException unknown) {
      LOG.warn("what runs cannot be asked for: {}", unknown.getMessage());
    }
  }

  private void tell(SseEmitter.SseEventBuilder event) {
    Set<ResponseBodyEmitter.DataWithMediaType> told = event.build();
    watchers.removeIf(
        watcher -> {
          try {
            watcher.send(told);
            return false;
          } catch (IOException | IllegalStateException gone) {
            return true;
          }
        });
  }

  @Override
  public void destroy() {
    beats.cancel(false);
    clock.shutdown();
    watchers.forEach(SseEmitter::complete);
  }
}
