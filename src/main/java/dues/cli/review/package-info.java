/**
 * What waits for a person: {@code dues reviews} lists it, {@code dues review} shows and answers it.
 */
@NullMarked
package dues.cli.review;

import org.jspecify.annotations.NullMarked;
