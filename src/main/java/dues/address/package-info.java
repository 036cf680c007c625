/**
 * Reads addresses as people write them and says which street and house they mean.
 *
 * <p>A {@link dues.address.RawAddress} is read by {@code dues.address.parse} into an {@link
 * dues.address.Address}, whose text reads back to the same address. Whether such a street exists is
 * the question of {@code dues.address.directory}.
 */
@NullMarked
package dues.address;

import org.jspecify.annotations.NullMarked;
