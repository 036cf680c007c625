/**
 * match-customers: contracts of all sources are joined to customers, as {@link
 * dues.batch.matching.MatchSheet} says. The look-up sees the customers of the night's start; what
 * nobody matched becomes a customer afterwards, in the order of (source, contract).
 */
@NullMarked
package dues.batch.matching;

import org.jspecify.annotations.NullMarked;
