/**
 * What a job author writes a step with.
 *
 * <p>A {@link dues.batch.step.ChunkPlan} makes, for each {@link dues.batch.step.StepRun}, the
 * {@link dues.batch.step.ChunkParts}: a reader (mostly a {@link dues.batch.step.KeyReader} over the
 * run's {@link dues.batch.step.Range}), a pure processor, a {@link dues.batch.step.RowWriter} and
 * the {@link dues.batch.step.Reconciliation}. A tasklet step is a {@link dues.batch.step.StepWork}.
 * {@code dues.batch.guard} turns both into steps.
 */
@NullMarked
package dues.batch.step;

import org.jspecify.annotations.NullMarked;
