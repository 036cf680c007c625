/**
 * The helpdesk's rules, without database or files. A {@link dues.helpdesk.Topic} of a billing
 * becomes a {@link dues.helpdesk.Process} and is followed by it as {@link dues.helpdesk.Following}
 * says; {@link dues.helpdesk.LinkRule} says whose business it is, {@link
 * dues.helpdesk.ContractType} which contract may be ordered.
 */
@NullMarked
package dues.helpdesk;

import org.jspecify.annotations.NullMarked;
