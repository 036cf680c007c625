/**
 * Files of formats that would carry the clock's time or a random number, made so that equal content
 * gives equal bytes.
 */
@NullMarked
package dues.report.format.steady;

import org.jspecify.annotations.NullMarked;
