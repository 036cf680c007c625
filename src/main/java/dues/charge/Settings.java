package dues.charge;

import dues.customer.Subscription;
import dues.fee.FeeOverrides;
import dues.fee.FeeParameters;
import dues.period.DateRange;
import dues.period.Timeline;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one subscription by day: its fee's parameters with its own over them, and the
 * sheet, each in its version (Q6).
 */
final class Settings {
  private final Timeline<FeeParameters> parameters;
  private final Timeline<FeeOverrides> overrides;
  private final Timeline<AccrualRules> rules;
  private final @Nullable Setting only;
  private final boolean oneGrid;

  Settings(Subscription subscription, Timeline<AccrualRules> rules) {
    this.parameters = subscription.fee().parameters();
    this.overrides = subscription.terms().overrides();
    this.rules = rules;
    boolean constant = parameters.isConstant() && overrides.isConstant() && rules.isConstant();
    this.only = constant ? resolve(0) : null;
    this.oneGrid = constant || everyCycleIsTheSame();
  }

  Setting at(int day) {
    return only != null ? only : resolve(day);
  }

  /** Whether all versions cut time alike, so that a tile can be found without walking to it. */
  boolean hasOneGrid() {
    return oneGrid;
  }

  boolean isConstant() {
    return only != null;
  }

  /** The first day after {@code day} on which the setting may differ. */
  int until(int day) {
    return Math.min(Math.min(parameters.until(day), overrides.until(day)), rules.until(day));
  }

  private Setting resolve(int day) {
    FeeParameters own = Objects.requireNonNull(parameters.at(day), "a fee without parameters");
    FeeOverrides over = overrides.at(day);
    AccrualRules sheet = Objects.requireNonNull(rules.at(day), "no sheet");
    return new Setting(over == null ? own : over.over(own), sheet);
  }

  private boolean everyCycleIsTheSame() {
    Setting first = resolve(DateRange.BEGINNING);
    int day = DateRange.BEGINNING;
    while (true) {
      day = Math.min(parameters.until(day), overrides.until(day));
      if (day == DateRange.FOREVER) {
        return true;
      }
      Setting next = resolve(day);
      if (!next.parameters().cycle().equals(first.parameters().cycle())
          || next.parameters().limits().maxCharges() != first.parameters().limits().maxCharges()) {
        return false;
      }
    }
  }
}
