/**
 * Partitions on other machines: Spring Batch's remote partitioning over a broker, with the truth in
 * the database and nothing but calls in the messages.
 *
 * <p>{@link dues.batch.remote.RemotePartitions}, in the process of the run, calls workers through
 * the {@link dues.batch.remote.Broker} and watches the job repository. A {@link
 * dues.batch.remote.Worker} answers a call by {@link dues.batch.remote.PartitionWork}: it takes the
 * partition's lease, which every transaction of it then proves, and executes the step. A call that
 * is lost, doubled or late therefore costs time and nothing else, and so does a worker that dies:
 * the partition goes on behind its last committed chunk, on whoever takes the lease next.
 */
@NullMarked
package dues.batch.remote;

import org.jspecify.annotations.NullMarked;
