/**
 * Who may write what, and who is alive.
 *
 * <p>A run takes a {@link dues.batch.lease.Lease} on the resources it writes. {@link
 * dues.batch.lease.Leases} grants it, keeps its heartbeat and takes it over from the dead; {@link
 * dues.batch.lease.FencedTransactions} makes every writing transaction of the process prove that it
 * still holds it, so that a process which was suspended and overtaken writes nothing more. {@link
 * dues.batch.lease.DeadExecutions} ends in the job repository what dead processes left open, and
 * {@link dues.batch.lease.StopRequests} carries the wish to stop from one process to another.
 */
@NullMarked
package dues.batch.lease;

import org.jspecify.annotations.NullMarked;
