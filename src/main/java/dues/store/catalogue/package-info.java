/**
 * A source's catalogue for people: {@link dues.store.catalogue.FeeHolders} tells who has a fee,
 * {@link dues.store.catalogue.Tariffs} what the tariffs are.
 */
@NullMarked
package dues.store.catalogue;

import org.jspecify.annotations.NullMarked;
