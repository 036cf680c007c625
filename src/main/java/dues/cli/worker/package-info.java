/** The command that lends this machine to the runs of another one. */
@NullMarked
package dues.cli.worker;

import org.jspecify.annotations.NullMarked;
