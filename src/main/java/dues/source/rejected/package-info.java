/** Hands rows that were set aside back to the operator, in the layout they came in. */
@NullMarked
package dues.source.rejected;

import org.jspecify.annotations.NullMarked;
