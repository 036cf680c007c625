/**
 * The stages that read names (N4, N5, N7): which words are type words and which names they belong
 * to, and what a name without a type word is. {@link dues.address.names.StreetNames} reads a
 * directory's names in the same way.
 */
@NullMarked
package dues.address.names;

import org.jspecify.annotations.NullMarked;
