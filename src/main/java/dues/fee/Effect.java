package dues.fee;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a status does to a fee: charge it, stop it, charge another instead ({@code substitute}, a
 * fee's key), or charge a percent of it.
 *
 * <p>Between several statuses of a day SUSPEND beats SUBSTITUTE beats PERCENT beats ACCRUE (R4); of
 * two equal kinds the smaller percent and the lesser key.
 */
public record Effect(Kind kind, @Nullable String substitute, BigDecimal percent)
    implements Comparable<Effect> {
  /** The strongest first. */
  public enum Kind {
    SUSPEND,
    SUBSTITUTE,
    PERCENT,
    ACCRUE
  }

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  public static final Effect ACCRUE = new Effect(Kind.ACCRUE, null, WHOLE);
  public static final Effect SUSPEND = new Effect(Kind.SUSPEND, null, WHOLE);

  public static Effect substitute(String feeKey) {
    return new Effect(Kind.SUBSTITUTE, feeKey, WHOLE);
  }

  public static Effect percent(BigDecimal percent) {
    return new Effect(Kind.PERCENT, null, percent);
  }

  public boolean suspends() {
    return kind == Kind.SUSPEND;
  }

  @Override
  public int compareTo(Effect other) {
    int byKind = kind.compareTo(other.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byPercent = percent.compareTo(other.percent);
    return byPercent != 0
        ? byPercent
        : String.valueOf(substitute).compareTo(String.valueOf(other.substitute));
  }
}
