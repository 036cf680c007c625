/**
 * What people look at: {@link dues.store.helpdesk.lists.ProcessQueue} lists processes and what
 * belongs to one, {@link dues.store.helpdesk.lists.FoundContracts} whose contract a number, a phone
 * or an address is.
 */
@NullMarked
package dues.store.helpdesk.lists;

import org.jspecify.annotations.NullMarked;
