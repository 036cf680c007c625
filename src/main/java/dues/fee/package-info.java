/**
 * The catalogue: a {@link dues.fee.Fee} has {@link dues.fee.FeeParameters} (a {@link
 * dues.fee.FeePreset} and what is given beside it) and prices; {@link dues.fee.StatusRules} say
 * what a status does to it.
 */
@NullMarked
package dues.fee;

import org.jspecify.annotations.NullMarked;
