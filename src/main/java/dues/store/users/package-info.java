/**
 * People and what they did: {@link dues.store.users.Users} of the console, {@link
 * dues.store.users.LoginFailures} that slow down guessing, and the {@link
 * dues.store.users.AuditTrail} of every action.
 */
@NullMarked
package dues.store.users;

import org.jspecify.annotations.NullMarked;
