/**
 * Expressions that a person writes into a sheet, over the cells of one row: JEXL, closed down.
 *
 * <p>There are no loops, so an expression does at most as many operations as it has characters; and
 * every operation is bounded: methods are an allow-list, texts have a longest length, a regular
 * expression a most number of steps, a number a most number of digits. So it ends in milliseconds,
 * whatever it says, without a clock that would have to stop it.
 */
@NullMarked
package dues.source.expression;

import org.jspecify.annotations.NullMarked;
