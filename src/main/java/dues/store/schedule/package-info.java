/**
 * Starts by schedule: {@link dues.store.schedule.Schedules} knows since when each counts and
 * whether it is paused, {@link dues.store.schedule.ScheduleSlots} gives every slot to one process.
 */
@NullMarked
package dues.store.schedule;

import org.jspecify.annotations.NullMarked;
