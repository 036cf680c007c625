/**
 * What fees cost and by which rules: {@link dues.console.fees.FeesPage} lists a source's catalogue,
 * {@link dues.console.fees.FeePage} shows one fee and what another price would change.
 */
@NullMarked
package dues.console.fees;

import org.jspecify.annotations.NullMarked;
