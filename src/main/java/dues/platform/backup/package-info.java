/**
 * A database as one file, and a file as a database: {@link dues.platform.backup.Backup} copies
 * every table in one snapshot, {@link dues.platform.backup.Restore} fills an empty database in one
 * transaction. Both work on the embedded server and on any other, and across their major versions.
 */
@NullMarked
package dues.platform.backup;

import org.jspecify.annotations.NullMarked;
