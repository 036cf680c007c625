/**
 * What people decide about customers: {@link dues.store.people.CustomerKeys} finds them, {@link
 * dues.store.people.CustomerLinks} moves contracts between them, {@link
 * dues.store.people.KeptApart} remembers whom a contract does not belong to, {@link
 * dues.store.people.CustomerBelongings} what they are known by, {@link
 * dues.store.people.OperatorDecisions} writes the decision that `dues export matches` shows, and
 * {@link dues.store.people.CustomerAudit} keeps every deed with who, when and why.
 */
@NullMarked
package dues.store.people;

import org.jspecify.annotations.NullMarked;
