/**
 * From facts to the lines that should exist: {@link dues.charge.Accrual} is the entrance, {@link
 * dues.charge.Target} builds the lines tile by tile, one file for each policy.
 */
@NullMarked
package dues.charge;

import org.jspecify.annotations.NullMarked;
