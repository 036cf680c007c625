/**
 * Who of a night's new contracts belongs together. {@link dues.matching.cluster.Judge} says what
 * binds two of them, {@link dues.matching.cluster.Gathering} joins them from the strongest bond to
 * the weakest, so that neither the order of contracts nor that of comparisons matters; bonds that
 * contradict each other are left to a person.
 */
@NullMarked
package dues.matching.cluster;

import org.jspecify.annotations.NullMarked;
