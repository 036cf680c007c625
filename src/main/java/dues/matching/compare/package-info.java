/**
 * How alike two things are: words ({@link dues.matching.compare.Words}), the parts of a name
 * ({@link dues.matching.compare.PersonName}), dates, numbers of documents, addresses. Each answers
 * with a {@link dues.matching.compare.Likeness}; what a likeness is worth is not said here.
 */
@NullMarked
package dues.matching.compare;

import org.jspecify.annotations.NullMarked;
