package dues.customer;

import dues.period.DateRange;

/**
 * A stretch of days with a status: the source's raw {@code code} and its canonical {@code name}. A
 * day has the status held at its end.
 *
 * <p>Two names are the engine's own: {@link #UNKNOWN} withholds the fees until the code is mapped
 * (Q26), {@link #MISSING} suspends every fee, exempt ones too.
 */
public record ContractStatus(String code, String name, DateRange days) {
  public static final String ACTIVE = "ACTIVE";
  public static final String UNKNOWN = "UNKNOWN";
  public static final String MISSING = "MISSING_IN_SOURCE";

  /** Whether no rule can exempt a fee from this status. */
  public boolean withholdsAll() {
    return name.equals(UNKNOWN) || name.equals(MISSING);
  }

  /** Whether the contract is missing, and its days of grace still run on a date. */
  boolean isAbsenceAfter(int date) {
    return days.from() > date && days.isOpenEnded() && name.equals(MISSING);
  }
}
