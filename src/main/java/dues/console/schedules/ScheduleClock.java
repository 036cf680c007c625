package dues.console.schedules;

import dues.batch.outbox.OperatorMails;
import dues.batch.schedule.ScheduleRound;
import dues.batch.schedule.ScheduledRequests;
import dues.batch.schedule.Slots;
import dues.outbox.Event;
import dues.platform.BusinessClock;
import dues.store.schedule.ScheduleSlots.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks at the clock every second, and into the database when something is due, or now and then.
 */
@Component
class ScheduleClock implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleClock.class);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ScheduleRound round;
  private final ScheduledStart start;
  private final ScheduledRequests requests;
  private final OperatorMails mails;
  private final boolean runs;
  private @Nullable ScheduledFuture<?> beats;
  private boolean began;
  private Instant next = Instant.MIN;

  ScheduleClock(
      ScheduleRound round,
      ScheduledStart start,
      ScheduledRequests requests,
      OperatorMails mails,
      @Value("${dues.schedules:true}") boolean runs) {
    this.round = round;
    this.start = start;
    this.requests = requests;
    this.mails = mails;
    this.runs = runs;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (runs) {
      beats = clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }
  }

  private void tick() {
    Instant now = BusinessClock.system().instant();
    if (now.isBefore(next)) {
      return;
    }
    try {
      if (!began) {
        round.begin(now);
        began = true;
      }
      ScheduleRound.Due due = round.at(now);
      due.starts().forEach(start::of);
      List<Taken> alarms = new ArrayList<>(due.alarms());
      alarms.addAll(round.orphaned(now));
      alarms.forEach(this::tell);
      next = soonest(now);
    } catch (DataAccessException | TransactionException unknown) {
      LOG.warn("what is due cannot be asked for: {}", unknown.getMessage());
    } catch (RuntimeException broke) {
      LOG.error("the schedule broke; it is looked at again in a second", broke);
    }
  }

  private void tell(Taken alarm) {
    String job = alarm.slot().job();
    String what =
        "%s of %s is %s: %s".formatted(job, alarm.slot().at(), alarm.state(), alarm.message());
    LOG.warn("{}", what);
    LocalDate date = requests.date(job, alarm.slot().at());
    mails.tell(
        Event.valueOf(alarm.state()),
        new OperatorMails.Told(job, alarm.slot().at().toString(), date, 0),
        "Dues: %s of %s is %s".formatted(job, date, alarm.state().toLowerCase(Locale.ROOT)),
        what + ".\n\n`dues run %s --date %s` does it now.".formatted(job, date));
  }

  private Instant soonest(Instant now) {
    Instant soonest = now.plus(NOW_AND_THEN);
    for (Slots slots : round.timetable().values()) {
      Optional<Instant> slot = slots.next(now);
      if (slot.isPresent() && slot.get().isBefore(soonest)) {
        soonest = slot.get();
      }
    }
    return soonest;
  }

  @Override
  public void destroy() {
    if (beats != null) {
      beats.cancel(false);
    }
    clock.shutdown();
  }
}
