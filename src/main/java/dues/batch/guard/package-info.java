/**
 * The steps of every job, built in one place so that none lacks a guard.
 *
 * <p>A job author asks {@link dues.batch.guard.Steps} for a chunk step, a tasklet step or a
 * partitioned step and gives it a plan in the words of {@code dues.batch.step}. The guards mend
 * what Spring Batch 6.0.4 reports wrongly; {@code Guard} lists them, and a test removes each in
 * turn.
 */
@NullMarked
package dues.batch.guard;

import org.jspecify.annotations.NullMarked;
