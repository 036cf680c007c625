/** The commands that keep a whole database in a file and bring it back. */
@NullMarked
package dues.cli.backup;

import org.jspecify.annotations.NullMarked;
