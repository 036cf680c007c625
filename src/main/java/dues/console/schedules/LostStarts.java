package dues.console.schedules;

import dues.platform.BusinessClock;
import dues.store.schedule.ScheduleSlots;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts of late that did not happen; the page of runs calls it as {@code @lostStarts}. */
@Component("lostStarts")
public class LostStarts {

  private static final Duration LATELY = Duration.ofDays(7);
  private static final int SHOWN = 5;

  private final ScheduleSlots slots;

  LostStarts(ScheduleSlots slots) {
    this.slots = slots;
  }

  /** The newest of them, unless the job completed since. */
  public List<ScheduleSlots.Taken> recent() {
    return slots.lost(BusinessClock.system().instant().minus(LATELY), SHOWN);
  }
}
