/**
 * What people want to see of customers: {@link dues.store.people.card.CustomerFinder} finds them by
 * what their contracts say, {@link dues.store.people.card.CustomerCards} tells all of one.
 */
@NullMarked
package dues.store.people.card;

import org.jspecify.annotations.NullMarked;
