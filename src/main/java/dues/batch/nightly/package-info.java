/**
 * The night: every job in order, each an execution of its own under the night's. {@link
 * dues.batch.nightly.NightlyJob} is the list; one bad source costs that source, not the night.
 */
@NullMarked
package dues.batch.nightly;

import org.jspecify.annotations.NullMarked;
