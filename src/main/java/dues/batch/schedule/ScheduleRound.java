package dues.batch.schedule;

import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.platform.Holder;
import dues.store.schedule.ScheduleSlots;
import dues.store.schedule.ScheduleSlots.Slot;
import dues.store.schedule.ScheduleSlots.Taken;
import dues.store.schedule.Schedules;
import dues.store.schedule.Schedules.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A look at the clock: what is due since the last look of any process is taken, each slot by one of
 * them. A start that nobody was there for in time is missed, and stays so.
 */
@Component
public class ScheduleRound {

  /** A server that was restarted within so long still starts what became due meanwhile. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration UNTIL_ORPHANED = Duration.ofMinutes(2);
  private static final int MOST_MISSED = 100;

  private final Sheets sheets;
  private final Schedules schedules;
  private final ScheduleSlots slots;
  private final ScheduledRequests requests;
  private final Holder holder;
  private final TransactionTemplate transaction;

  ScheduleRound(
      Sheets sheets,
      Schedules schedules,
      ScheduleSlots slots,
      ScheduledRequests requests,
      Holder holder,
      PlatformTransactionManager transactions) {
    this.sheets = sheets;
    this.schedules = schedules;
    this.slots = slots;
    this.requests = requests;
    this.holder = holder;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What is to be done now, by this process alone.
   *
   * @param starts to be launched
   * @param alarms what somebody should hear of: MISSED starts, LATE jobs
   */
  public record Due(List<Slot> starts, List<Taken> alarms) {}

  /** The jobs that start by themselves, with their moments. */
  public Map<String, Slots> timetable() {
    Map<String, Slots> timetable = new java.util.TreeMap<>();
    for (JobSheet sheet : sheets.jobs().values()) {
      if (sheet.enabled()) {
        sheet
            .schedule()
            .cron()
            .ifPresent(
                cron -> timetable.put(sheet.job(), new Slots(cron, sheet.schedule().zone())));
      }
    }
    return timetable;
  }

  /** Begins to watch what the sheets say; called once at the start of a server. */
  public void begin(Instant now) {
    transaction.executeWithoutResult(
        status ->
            timetable()
                .forEach(
                    (job, times) ->
                        schedules.watch(job, times.cron().toString(), times.zone().getId(), now)));
  }

  /** Takes what is due. */
  public Due at(Instant now) {
    Due due = new Due(new ArrayList<>(), new ArrayList<>());
    Map<String, Watched> watched = schedules.all();
    timetable()
        .forEach(
            (job, times) -> {
              Watched schedule = watched.get(job);
              if (schedule != null) {
                starts(job, times, schedule, now, due);
                deadline(job, now, due);
              }
            });
    return due;
  }

  /** Starts that were taken by a process that died before it said how they went: missed. */
  public List<Taken> orphaned(Instant now) {
    String why = "the process that took it ended before it said how it went";
    List<Taken> orphaned = new ArrayList<>();
    for (Taken orphan : slots.orphans(now.minus(UNTIL_ORPHANED))) {
      transaction.executeWithoutResult(status -> slots.end(orphan.slot(), "MISSED", 0, why));
      orphaned.add(new Taken(orphan.slot(), "MISSED", null, why));
    }
    return orphaned;
  }

  private void starts(String job, Slots times, Watched schedule, Instant now, Due due) {
    Instant after =
        slots
            .last(job)
            .map(last -> last.slot().at())
            .filter(last -> last.isAfter(schedule.since()))
            .orElse(schedule.since());
    for (Instant at : times.between(after, now, MOST_MISSED)) {
      Slot slot = new Slot(job, "START", at);
      boolean late = at.isBefore(now.minus(PATIENCE));
      String state = schedule.pausedBy() != null ? "PAUSED" : late ? "MISSED" : "STARTED";
      String why = state.equals("MISSED") ? "no `dues serve` ran at that time" : "";
      if (take(slot, state, why)) {
        switch (state) {
          case "STARTED" -> due.starts().add(slot);
          case "MISSED" -> due.alarms().add(new Taken(slot, state, null, why));
          default -> {}
        }
      }
    }
  }

  /** The first deadline after the newest start that was not paused. */
  private void deadline(String job, Instant now, Due due) {
    JobSheet.Schedule schedule =
        java.util.Objects.requireNonNull(sheets.jobs().get(job)).schedule();
    Taken last = slots.last(job).orElse(null);
    if (last == null || last.state().equals("PAUSED") || schedule.deadline().isEmpty()) {
      return;
    }
    Instant at =
        Slots.daily(schedule.deadline().get(), schedule.zone())
            .next(last.slot().at())
            .orElse(Instant.MAX);
    if (at.isAfter(now)) {
      return;
    }
    Slot slot = new Slot(job, "DEADLINE", at);
    boolean met = slots.hasCompleted(job, requests.date(job, last.slot().at()));
    String state = met ? "MET" : "LATE";
    String why = met ? "" : "it has not completed by " + schedule.deadline().get();
    if (take(slot, state, why) && !met) {
      due.alarms().add(new Taken(slot, state, null, why));
    }
  }

  private boolean take(Slot slot, String state, String why) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> slots.take(slot, state, holder.name(), why)));
  }
}
