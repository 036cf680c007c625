/**
 * import-helpdesk, as {@link dues.batch.helpdesk.HelpdeskSheet} says: topics become processes,
 * processes are linked to contracts. {@link dues.batch.helpdesk.ProcessWork} is what people do with
 * a process meanwhile.
 */
@NullMarked
package dues.batch.helpdesk;

import org.jspecify.annotations.NullMarked;
