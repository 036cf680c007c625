/**
 * What a night asks and a person answers: {@link dues.batch.review.OpenReviews} shows both sides,
 * the evidence and what each answer would do, {@link dues.batch.review.Answering} does it.
 */
@NullMarked
package dues.batch.review;

import org.jspecify.annotations.NullMarked;
