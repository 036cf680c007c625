/**
 * What the operating system does for the embedded database: {@link dues.platform.system.Account}s
 * and files only they may read ({@link dues.platform.system.OwnedFiles}), {@link
 * dues.platform.system.Command}s without a shell, and a {@link dues.platform.system.StateLock} that
 * ends with its holder.
 */
@NullMarked
package dues.platform.system;

import org.jspecify.annotations.NullMarked;
