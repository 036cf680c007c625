package dues.store.customers;

import dues.matching.MatchDecision.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contract with what the look-up decided on it, before that is carried out.
 *
 * @param customer of the night's start; null: none was found
 * @param remark whom the look-up wants named beside the decision, and why
 */
public record DecidedContract(
    WaitingContract contract,
    Outcome outcome,
    @Nullable Known customer,
    String rule,
    Remark remark) {

  /** A customer that stood when the night began. */
  public record Known(long id, String key) {}

  /** Why a person should look; all empty when nobody needs to. */
  public record Remark(String evidence, List<String> candidates, String review) {}

  static DecidedContract read(WaitingContract contract, ResultSet row) throws SQLException {
    String key = row.getString("customer_key");
    String candidates = row.getString("candidates");
    return new DecidedContract(
        contract,
        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        key == null ? null : new Known(row.getLong("customer_id"), key),
        row.getString("rule"),
        new Remark(
            row.getString("evidence"),
            candidates.isEmpty() ? List.of() : Arrays.asList(candidates.split(";", -1)),
            row.getString("review")));
  }
}
