package dues.store.review;

import dues.matching.KeptLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose contract is this?
 *
 * @param customer the key of the customer that it got in the meantime
 * @param candidates keys of customers that it may belong to
 */
public record MatchQuestion(Question question, @Nullable String customer, List<String> candidates) {

  /** Whether it is asked of a link that stands, and not of another customer. */
  public boolean isLinkDoubted() {
    return customer != null && question.code().equals(KeptLinks.DOUBTED);
  }
}
