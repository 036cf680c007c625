/**
 * The commands. {@link dues.cli.CommandLineTool} hands the words to one command; a command that
 * needs the database opens a {@link dues.cli.Session}. Results go to standard output, messages to
 * standard error, and the exit code says how it ended.
 */
@NullMarked
package dues.cli;

import org.jspecify.annotations.NullMarked;
