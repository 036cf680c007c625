/**
 * Starts by the sheets' schedules: {@link dues.batch.schedule.Slots} does the arithmetic of time,
 * {@link dues.batch.schedule.ScheduleRound} looks what is due and takes it for this process, {@link
 * dues.batch.schedule.ScheduledRequests} says what a start is a run of.
 */
@NullMarked
package dues.batch.schedule;

import org.jspecify.annotations.NullMarked;
