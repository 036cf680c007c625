/**
 * Files that were made to do harm, each refused in words within 96 MiB of memory: {@code
 * HostileFiles} and {@code HostileContainers} make them, {@code Refusals} reads them in a process
 * of its own.
 */
@NullMarked
package dues.source.hostile;

import org.jspecify.annotations.NullMarked;
