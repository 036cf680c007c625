/**
 * Topics on their way to processes, and processes. {@link dues.store.helpdesk.WaitingTopics} is
 * what imports have brought and nobody has taken, {@link dues.store.helpdesk.Processes} what people
 * work on, {@link dues.store.helpdesk.ProcessDeeds} what their billings are to be told of it.
 */
@NullMarked
package dues.store.helpdesk;

import org.jspecify.annotations.NullMarked;
