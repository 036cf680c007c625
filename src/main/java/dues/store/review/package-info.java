/**
 * What waits for a person, and what people answered: {@link dues.store.review.MatchQuestions} and
 * {@link dues.store.review.AddressQuestions} are the queues, {@link
 * dues.store.review.QuestionCounts} says how long they are, {@link dues.store.review.CustomerSides}
 * shows whom a contract may belong to, {@link dues.store.review.ReviewAnswers} keeps each answer
 * with who, when and why, and {@link dues.store.review.SettledAddresses} what stands of it.
 */
@NullMarked
package dues.store.review;

import org.jspecify.annotations.NullMarked;
