package dues.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one contract, and all that a person needs to judge it.
 *
 * @param customer the customer's key; null under review and when skipped
 * @param review why a person should look, as code and sentence; empty when nobody needs to
 */
public record MatchDecision(
    ContractKey contract,
    Outcome outcome,
    @Nullable String customer,
    Reason reason,
    List<String> candidates,
    String review) {

  /** What becomes of the contract. */
  public enum Outcome {
    MATCHED,
    CREATED,
    REVIEW,
    SKIPPED
  }

  /**
   * The rule that decided, how strongly, and the evidence in words.
   *
   * @param score the number of equal parameters for COMPAT
   */
  public record Reason(String rule, int score, List<String> evidence) {
    /** {@code same document 8005 123456; surname differs by one letter}. */
    public String sentence() {
      return String.join("; ", evidence);
    }
  }

  static MatchDecision matched(ContractKey contract, String customer, Reason reason) {
    return new MatchDecision(contract, Outcome.MATCHED, customer, reason, List.of(), "");
  }

  static MatchDecision review(
      ContractKey contract, Reason reason, List<String> candidates, String review) {
    return new MatchDecision(contract, Outcome.REVIEW, null, reason, candidates, review);
  }

  static MatchDecision skipped(ContractKey contract, Reason reason, String review) {
    return new MatchDecision(contract, Outcome.SKIPPED, null, reason, List.of(), review);
  }

  /** The same with a remark on whom else it might be. */
  MatchDecision withRemark(String remark, List<String> others) {
    return new MatchDecision(contract, outcome, customer, reason, others, remark);
  }

  /** The same with a further remark, if there is one. */
  MatchDecision withMoreRemarks(String remark, List<String> others) {
    if (remark.isEmpty()) {
      return this;
    }
    var all = new java.util.TreeSet<>(candidates);
    all.addAll(others);
    return withRemark(remark, List.copyOf(all));
  }
}
