package dues.batch.sheet;

import dues.charge.AccrualRules;
import java.util.Map;
import java.util.Set;

/**
 * What the fee sheet says for one source.
 *
 * @param rules everything the core needs
 * @param statuses the codes and names that the sheet mentions
 * @param fees per fee the cells of fees.csv that the sheet gives or overrides
 * @param notified where a mail about recalculations goes; empty: nowhere
 * @param mostErrorsShown all are stored
 */
public record FeesTerms(
    AccrualRules rules,
    Set<String> statuses,
    Map<String, Map<String, String>> fees,
    String notified,
    Breaker breaker,
    int mostErrorsShown) {

  /**
   * Bounds that stop a night before it posts; 0 is off, but for the parked contracts, of which 0 is
   * the most.
   *
   * @param parked how many contracts may fail to be charged
   * @param changePercent how far a night may differ from comparable ones
   * @param reversals how many lines a night may reverse
   */
  public record Breaker(int parked, int changePercent, int reversals) {}
}
