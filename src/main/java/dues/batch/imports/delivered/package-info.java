/**
 * An export's rows on their way from the files to staging, in a thread of their own: {@link
 * dues.batch.imports.delivered.DeliveredRows} reads and maps them, {@code DeliveredRowProcessor}
 * turns one into what is kept of it, {@code DeliveredBlocks} gathers them, and {@link
 * dues.batch.imports.delivered.DeliveryReader} hands the blocks to the step.
 */
@NullMarked
package dues.batch.imports.delivered;

import org.jspecify.annotations.NullMarked;
