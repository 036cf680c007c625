package dues.console.fees;

import dues.fee.FeePreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A parameter of a fee as it holds, and who says so.
 *
 * @param origin SHEET for jobs/fees.yml, SOURCE for the billing's row, MODE for the preset, DEFAULT
 */
record Parameter(String name, String value, String origin) {

  /** What holds where nobody says anything, in the order in which people read them. */
  private static final String DEFAULTS =
      """
      period=MONTH interval=1 rate_basis=PER_PERIOD alignment=CALENDAR anchor_day=1 timing=IN_ADVANCE granularity=PERIOD
      start_stub=PRORATE stub_threshold_day= end_stub=PRORATE minimum=0 day_basis=ACTUAL suspension_rule=PRORATE_OUT
      on_unused=REVERSE_UNUSED price_change=IMMEDIATE quantity_change=IMMEDIATE funds_check=NONE funds_scope=PER_LINE
      on_no_funds=RETRY_DAILY bucket=MAIN catch_up=ALL setup_fee=0 trial_days=0 max_charges=0 accrue_from=SUBSCRIPTION
      manual=no use_discount=no priority=0 category= correction_style=
      """;

  /** Every parameter beside the mode. */
  static List<Parameter> all(Map<String, String> source, Map<String, String> sheet) {
    FeePreset mode = FeePreset.named(sheet.getOrDefault("mode", source.getOrDefault("mode", "")));
    Map<String, String> preset =
        mode == null ? Map.of() : mode.with(Map.of("period", source.getOrDefault("period", "")));
    List<Parameter> all = new ArrayList<>();
    for (String pair : DEFAULTS.strip().split("\\s+", -1)) {
      int equals = pair.indexOf('=');
      String name = pair.substring(0, equals);
      all.add(
          sheet.containsKey(name)
              ? new Parameter(name, word(sheet.get(name)), "SHEET")
              : source.containsKey(name)
                  ? new Parameter(name, word(source.get(name)), "SOURCE")
                  : preset.containsKey(name)
                      ? new Parameter(name, preset.get(name), "MODE")
                      : new Parameter(name, pair.substring(equals + 1), "DEFAULT"));
    }
    return all;
  }

  private static String word(String text) {
    return text.matches("[A-Za-z_]+(\\(.*\\))?") ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** Whether nobody has said it: it has its default. */
  public boolean isDefault() {
    return origin.equals("DEFAULT");
  }
}
