/**
 * The house number: its parts, its one canonical string, and the grammar that reads it.
 *
 * <p>{@link dues.address.house.HouseGrammar} reads the parts in any order and writes a {@link
 * dues.address.house.HouseNumber}; {@link dues.address.house.Projection} cuts it up again the way
 * other systems keep it.
 */
@NullMarked
package dues.address.house;

import org.jspecify.annotations.NullMarked;
