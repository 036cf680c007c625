/**
 * One log an execution: {@link dues.batch.log.RunLog} opens it where the job's sheet says, tells
 * the threads for whom they work, and removes what has become too old.
 */
@NullMarked
package dues.batch.log;

import org.jspecify.annotations.NullMarked;
