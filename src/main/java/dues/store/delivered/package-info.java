/**
 * What a source's earlier deliveries were made of: {@link dues.store.delivered.FileColumns} keeps
 * the columns of each file.
 */
@NullMarked
package dues.store.delivered;

import org.jspecify.annotations.NullMarked;
