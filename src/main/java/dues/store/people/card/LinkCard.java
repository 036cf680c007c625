package dues.store.people.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose a contract is, and how that was decided.
 *
 * @param customer the customer's key; null: it has none
 * @param held whether a person said that no night is to match it
 */
public record LinkCard(
    @Nullable String customer,
    @Nullable String title,
    @Nullable LocalDate since,
    Decision decision,
    boolean held) {

  /** The last decision; blank: none was made yet. */
  public record Decision(
      String outcome, String rule, @Nullable BigDecimal score, String evidence, String review) {}
}
