package dues.store.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose contract is this?
 *
 * @param customer the key of the customer that it got in the meantime
 * @param candidates keys of customers that it may belong to
 */
public record MatchQuestion(
    Question question, @Nullable String customer, List<String> candidates) {}
