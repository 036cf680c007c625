/**
 * The stages that read an address (N1–N9), one file each: {@link dues.address.parse.Normalizer}
 * lists them in order. A stage takes tokens it understands from a {@code Draft}; what no stage took
 * is the remainder.
 */
@NullMarked
package dues.address.parse;

import org.jspecify.annotations.NullMarked;
