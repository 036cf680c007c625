/**
 * The steps of every job, built in one place so that none lacks a guard.
 *
 * <p>A job author asks {@link dues.batch.guard.Steps} for a chunk step, a tasklet step or a
 * partitioned step and gives it a plan: a function from the {@link dues.batch.guard.StepRun} to the
 * {@link dues.batch.guard.ChunkParts} of that one execution. The guards mend what Spring Batch
 * 6.0.4 reports wrongly; {@link dues.batch.guard.Guard} lists them, and a test removes each in
 * turn.
 */
@NullMarked
package dues.batch.guard;

import org.jspecify.annotations.NullMarked;
