/**
 * Amounts and all rounding: {@link dues.money.Money} is the only class that divides; {@link
 * dues.money.Allocation} hands a sum out in parts that add up to it.
 */
@NullMarked
package dues.money;

import org.jspecify.annotations.NullMarked;
