/**
 * Starts by schedule while the console is served: {@link dues.console.schedules.ScheduleClock} does
 * them, {@link dues.console.schedules.SchedulesPage} shows and pauses them.
 */
@NullMarked
package dues.console.schedules;

import org.jspecify.annotations.NullMarked;
