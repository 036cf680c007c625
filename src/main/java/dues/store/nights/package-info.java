/** What nights posted, by source and currency: {@link dues.store.nights.Nights}. */
@NullMarked
package dues.store.nights;

import org.jspecify.annotations.NullMarked;
