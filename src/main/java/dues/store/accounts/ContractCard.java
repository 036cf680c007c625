package dues.store.accounts;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract's heading and standing.
 *
 * @param states by subscription id
 * @param fees titles by fee id
 * @param executions what each run that posted a line was, as {@code accrue-fees 2026-10-31}
 * @param parked why it could not be charged; empty if it was
 */
public record ContractCard(
    Heading heading,
    Map<Long, State> states,
    Map<Long, FeeTitle> fees,
    Map<Long, Long> runOfLine,
    Map<Long, String> executions,
    String parked) {

  /**
   * Who it is.
   *
   * @param missingSince the business date since which it is not in its billing; null while it is
   */
  public record Heading(
      long id,
      String name,
      String title,
      String currency,
      @Nullable LocalDate missingSince,
      String customer) {}

  /** How far a subscription is; nextDue is null when nothing is to come. */
  public record State(
      @Nullable LocalDate accruedThrough, int chargesMade, @Nullable LocalDate nextDue) {}

  /** A fee's key and title. */
  public record FeeTitle(String key, String title) {}
}
