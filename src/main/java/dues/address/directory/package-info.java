/**
 * Which city, street and house an address means (N10–N12).
 *
 * <p>A {@link dues.address.directory.Directory} is a snapshot in memory; {@link
 * dues.address.directory.Lookup} finds an address in it and says how; what is missing is returned
 * as something to create, never created on the way. The order in which rows were added does not
 * matter.
 */
@NullMarked
package dues.address.directory;

import org.jspecify.annotations.NullMarked;
