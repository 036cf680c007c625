/**
 * match-customers: contracts of all sources are joined to customers, as {@link
 * dues.batch.matching.MatchSheet} says.
 */
@NullMarked
package dues.batch.matching;

import org.jspecify.annotations.NullMarked;
