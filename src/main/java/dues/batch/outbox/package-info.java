/**
 * The last steps of the jobs that post: {@link dues.batch.outbox.NoteEventsStep} writes what is to
 * be told into the outbox, {@link dues.batch.outbox.SendOutboxStep} sends what waits there.
 */
@NullMarked
package dues.batch.outbox;

import org.jspecify.annotations.NullMarked;
