/**
 * From text to address and back: {@link dues.address.parse.Normalizer} lists the stages in their
 * order, {@link dues.address.parse.AddressText} writes what reads back to the same address.
 */
@NullMarked
package dues.address.parse;

import org.jspecify.annotations.NullMarked;
