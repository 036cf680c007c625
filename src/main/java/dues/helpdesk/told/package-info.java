/**
 * What billings are told, and what they show of it. A {@link dues.helpdesk.told.Deed} is what a
 * person did; {@link dues.helpdesk.told.Told} keeps it from being told twice and from coming back
 * as news, {@link dues.helpdesk.told.Replies} knows replies again.
 */
@NullMarked
package dues.helpdesk.told;

import org.jspecify.annotations.NullMarked;
