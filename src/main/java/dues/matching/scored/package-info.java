/**
 * SCORED: how probable it is that two contracts are one person's (Fellegi and Sunter).
 *
 * <p>A {@link dues.matching.scored.Person} is what a contract says of its holder. {@link
 * dues.matching.scored.Comparison} weighs two of them, field by field, with {@link
 * dues.matching.scored.Weights}, against two other explanations: that they are strangers who agree
 * by chance, and that they are two people of one household, who share surname, address and phone as
 * one person does.
 */
@NullMarked
package dues.matching.scored;

import org.jspecify.annotations.NullMarked;
