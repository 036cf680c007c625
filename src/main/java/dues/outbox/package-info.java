/**
 * What is told to others after the commit that caused it. {@link dues.outbox.Happenings} finds out
 * what happened to a subscription, {@link dues.outbox.Delivery} sends what waits: commands by
 * {@link dues.outbox.HookCommand}, mails by {@link dues.outbox.Mailer}.
 */
@NullMarked
package dues.outbox;

import org.jspecify.annotations.NullMarked;
