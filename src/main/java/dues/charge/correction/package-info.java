/**
 * The two forms of a correction, one file each: reverse and repost, or a line with the difference.
 */
@NullMarked
package dues.charge.correction;

import org.jspecify.annotations.NullMarked;
