/**
 * Decides which customer a contract belongs to, and writes down why.
 *
 * <p>A {@link dues.matching.Subject} (a contract's title and comparable values) meets {@link
 * dues.matching.Customers} in the engines that {@link dues.matching.MatchRules} lists; the answer
 * is a {@link dues.matching.MatchDecision} with evidence that reads as a sentence. {@link
 * dues.matching.Night} makes the order of contracts not matter. A further way to match is one more
 * {@link dues.matching.Engine}.
 */
@NullMarked
package dues.matching;

import org.jspecify.annotations.NullMarked;
