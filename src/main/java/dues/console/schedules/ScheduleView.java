package dues.console.schedules;

import dues.store.schedule.ScheduleSlots.Taken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is shown.
 *
 * @param pausedBy null: it is not paused
 */
record ScheduleView(
    String job,
    String cron,
    Clock clock,
    @Nullable String pausedBy,
    List<Instant> next,
    List<Taken> last) {

  /**
   * The zone whose clocks are meant, and by when the job should have completed.
   *
   * @param deadline a time of day; empty where there is none
   */
  record Clock(String zone, String deadline) {}
}
