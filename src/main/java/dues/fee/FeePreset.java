package dues.fee;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code mode}: the parameters it stands for, written as the cells of fees.csv. Anything given
 * beside it overrides it; what it leaves out has its default.
 */
public enum FeePreset {
  MONTH_FULL("period=MONTH start_stub=FULL end_stub=FULL suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  MONTH_PRORATED("period=MONTH"),
  DAY_RATE("period=DAY rate_basis=PER_DAY"),
  MONTH_BY_DAY("period=MONTH granularity=DAY"),
  QUARTER("period=QUARTER start_stub=FULL end_stub=FULL suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  HALF_YEAR(
      "period=HALF_YEAR start_stub=FULL end_stub=FULL suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  YEAR("period=YEAR start_stub=FULL end_stub=FULL suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  ANNIVERSARY(
      "period=MONTH alignment=SUBSCRIPTION_START end_stub=FULL"
          + " suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  DAYS_N(
      "period=DAYS(30) alignment=SUBSCRIPTION_START end_stub=FULL"
          + " suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  ANCHOR_DAY("period=MONTH alignment=ANCHOR"),
  YEAR_IN_ADD_MONTH(
      "period=YEAR alignment=SUBSCRIPTION_START start_stub=FULL end_stub=FULL"
          + " suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  ADVANCE("period=ADVANCE start_stub=FULL end_stub=FULL suspension_rule=FULL_IF_ANY_ACTIVE_DAY"),
  ONE_TIME("period=ONCE start_stub=FULL end_stub=FULL suspension_rule=FULL_IF_ANY_ACTIVE_DAY");

  private final String cells;

  FeePreset(String cells) {
    this.cells = cells;
  }

  /** The preset of a mode's name, in any case; null if there is none. */
  public static @Nullable FeePreset named(String mode) {
    String name = mode.trim().toUpperCase(Locale.ROOT);
    for (FeePreset preset : values()) {
      if (preset.name().equals(name)) {
        return preset;
      }
    }
    return null;
  }

  /** The preset's cells with the given ones over them; an empty cell is the preset's value. */
  public Map<String, String> with(Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : cells.split(" ", -1)) {
      int equals = pair.indexOf('=');
      all.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    given.forEach(
        (column, text) -> {
          if (!text.isBlank()) {
            all.put(column, text.trim());
          }
        });
    if (isWhole(all)) {
      all.putIfAbsent("start_stub", "FULL");
      all.putIfAbsent("end_stub", "FULL");
      all.putIfAbsent("suspension_rule", "FULL_IF_ANY_ACTIVE_DAY");
    }
    return all;
  }

  /**
   * A single charge and a whole term cost the same however many of their days are used, under any
   * mode (Q12); by the day they cannot.
   */
  private static boolean isWhole(Map<String, String> cells) {
    String period = cells.getOrDefault("period", "").toUpperCase(Locale.ROOT);
    return (period.equals("ONCE") || period.equals("WHOLE_TERM"))
        && !cells.getOrDefault("granularity", "").equalsIgnoreCase("DAY")
        && !cells.getOrDefault("rate_basis", "").equalsIgnoreCase("PER_DAY");
  }
}
