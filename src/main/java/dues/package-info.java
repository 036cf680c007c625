/** The program's entry: {@link dues.Dues} hands the command line to {@code dues.cli}. */
@NullMarked
package dues;

import org.jspecify.annotations.NullMarked;
