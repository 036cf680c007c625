/**
 * Looking contracts up by what people know of them: {@link dues.store.search.SearchIndex} keeps the
 * texts, {@link dues.store.search.ContractFinder} asks them.
 */
@NullMarked
package dues.store.search;

import org.jspecify.annotations.NullMarked;
