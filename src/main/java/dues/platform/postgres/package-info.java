/**
 * The embedded PostgreSQL of one home: {@link dues.platform.postgres.EmbeddedPostgres} lets a
 * process enter and leave it. Everything it keeps lies under {@code .dues/}:
 *
 * <pre>
 * binaries/&lt;version&gt;/    the server, unpacked from the jar
 * postgres/               its data, settings (postgresql.conf) and logs (log/)
 * lock                    held while a process enters or leaves
 * users/                  one locked file for every process that uses the server
 * server                  where the server listens; for people and for the next start
 * *.password              readable by the owner only
 * </pre>
 */
@NullMarked
package dues.platform.postgres;

import org.jspecify.annotations.NullMarked;
