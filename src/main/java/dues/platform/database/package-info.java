/**
 * The one database of a process. {@link dues.platform.database.Database} is the embedded server of
 * the home or the external one of the environment; {@link
 * dues.platform.database.DatabaseConfiguration} makes the pool and the transactions of it, after
 * {@link dues.platform.database.Migrations} brought the schema up to date.
 */
@NullMarked
package dues.platform.database;

import org.jspecify.annotations.NullMarked;
