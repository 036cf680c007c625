/**
 * What `dues export` prints: one {@link dues.store.export.Export} a table, its columns and its
 * query, streamed by {@link dues.store.export.Exports} so that a million rows need no memory.
 * Everything is ordered by keys, in byte order, so that equal books are equal files.
 */
@NullMarked
package dues.store.export;

import org.jspecify.annotations.NullMarked;
