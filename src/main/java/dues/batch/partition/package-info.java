/**
 * The partitions of a step.
 *
 * <p>{@link dues.batch.partition.Partitions} cuts a step's keys once and keeps names and ranges for
 * every restart; a {@link dues.batch.partition.PartitionRunner} has them executed: {@link
 * dues.batch.partition.LocalPartitions} in threads of this process, {@code dues.batch.remote} on
 * other machines.
 */
@NullMarked
package dues.batch.partition;

import org.jspecify.annotations.NullMarked;
