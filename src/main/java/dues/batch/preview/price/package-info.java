/**
 * "What if this price from the 15th?": {@link dues.batch.preview.price.PricePreview} computes every
 * contract of a fee twice, with the books as they are and with one price row more, and hands over
 * each that would be charged otherwise.
 */
@NullMarked
package dues.batch.preview.price;

import org.jspecify.annotations.NullMarked;
