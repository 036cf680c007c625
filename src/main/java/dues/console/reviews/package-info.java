/**
 * What waits for a person: {@link dues.console.reviews.ReviewsPage} shows the questions with both
 * sides and takes the answers, by the same code as {@code dues reviews} and {@code dues review}.
 */
@NullMarked
package dues.console.reviews;

import org.jspecify.annotations.NullMarked;
