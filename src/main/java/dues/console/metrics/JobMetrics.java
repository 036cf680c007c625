package dues.console.metrics;

import dues.batch.sheet.Sheets;
import dues.platform.BusinessClock;
import dues.store.runs.JobFigures;
import dues.store.runs.JobFigures.Figure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * One gauge a job and figure. All gauges of a scrape are of one look at the job repository, which
 * is repeated when it is older than a few seconds.
 */
@Component
class JobMetrics implements MeterBinder {

  private static final Duration FRESH = Duration.ofSeconds(5);

  /** A job that did not run within a year has no figures. */
  private static final Duration REMEMBERED = Duration.ofDays(366);

  private final JobFigures figures;
  private final Sheets sheets;
  private final BusinessClock clock;
  private Map<String, Figure> seen = Map.of();
  private Instant seenAt = Instant.EPOCH;

  JobMetrics(JobFigures figures, Sheets sheets, BusinessClock clock) {
    this.figures = figures;
    this.sheets = sheets;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String job : sheets.jobs().keySet()) {
      gauge(job, "last.completed.timestamp.seconds", Figure::completed)
          .description("When the job last completed, in seconds since 1970; 0 when it never did")
          .register(registry);
      gauge(job, "last.duration.seconds", Figure::seconds)
          .description("How long the last completed execution took")
          .register(registry);
      gauge(job, "running", Figure::running)
          .description("Executions that run now")
          .register(registry);
      gauge(job, "failed", figure -> figure.failed() ? 1 : 0)
          .description("1 when the newest execution ended in a failure")
          .register(registry);
    }
  }

  private Gauge.Builder<JobMetrics> gauge(
      String job, String name, ToDoubleFunction<Figure> figure) {
    return Gauge.builder(
            "dues.job." + name, this, metrics -> figure.applyAsDouble(metrics.figure(job)))
        .tag("job", job);
  }

  private synchronized Figure figure(String job) {
    Instant now = clock.instant();
    if (seenAt.plus(FRESH).isBefore(now)) {
      seen = figures.since(now.minus(REMEMBERED));
      seenAt = now;
    }
    return seen.getOrDefault(job, Figure.NONE);
  }
}
