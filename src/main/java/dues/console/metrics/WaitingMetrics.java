package dues.console.metrics;

import dues.store.runs.WaitingWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What waits for the outbox and for people, counted at each scrape. */
@Component
record WaitingMetrics(WaitingWork work) implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String what : work.counts().keySet()) {
      Gauge.builder("dues." + what, this, metrics -> metrics.count(what))
          .description("How many " + what.replace('.', ' '))
          .register(registry);
    }
  }

  private long count(String what) {
    return work.counts().getOrDefault(what, 0L);
  }
}
