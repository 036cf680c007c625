/**
 * Valid exports of every kind, spoilt by chance: a {@code Sample} is what a kind's sample folder
 * holds of one day, a {@code Mutant} is a sample after some {@code Mutation}s, {@code Reading}
 * reads it and holds the reading to its laws. Each mutant is made from its seed alone.
 */
@NullMarked
package dues.source.mutant;

import org.jspecify.annotations.NullMarked;
