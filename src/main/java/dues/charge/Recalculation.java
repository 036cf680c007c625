package dues.charge;

import dues.fee.CorrectionStyle;
import java.util.Set;

/**
 * What may be corrected by itself: the mode, the fees it is limited to (empty: all), and the form
 * of a correction.
 */
public record Recalculation(Mode mode, Set<String> fees, CorrectionStyle style) {
  /** Nothing, everything, or tiles charged in the business date's month. */
  public enum Mode {
    OFF,
    ON,
    CURRENT_MONTH
  }

  public static final Recalculation ON =
      new Recalculation(Mode.ON, Set.of(), CorrectionStyle.REVERSE_AND_REPOST);
}
