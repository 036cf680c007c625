/**
 * What a machine may watch ({@code /actuator/prometheus}, for the role {@code metrics}): when each
 * job last completed, how long it took, what runs, what failed, and what waits for people. The
 * alerts in {@code ops/prometheus} are written in these names.
 */
@NullMarked
package dues.console.metrics;

import org.jspecify.annotations.NullMarked;
