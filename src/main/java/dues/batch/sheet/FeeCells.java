package dues.batch.sheet;

import dues.fee.FeeParametersParser;
import dues.fee.ParameterProblem;
import dues.platform.Entry;
import dues.platform.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads <code>fees: {"17": {mode: MONTH_PRORATED, anchor_day: 13}}</code> as the cells of fees.csv.
 * Where the mode is left to the billing, only what cannot be read at all is reported here; the
 * combination is judged when the billing's row is known.
 */
final class FeeCells {

  private static final List<String> PARAMETERS =
      List.of(
          "mode",
          "period",
          "interval",
          "rate_basis",
          "alignment",
          "anchor_day",
          "timing",
          "granularity",
          "start_stub",
          "end_stub",
          "stub_threshold_day",
          "day_basis",
          "suspension_rule",
          "on_unused",
          "price_change",
          "quantity_change",
          "funds_check",
          "funds_scope",
          "on_no_funds",
          "catch_up",
          "max_charges",
          "trial_days",
          "setup_fee",
          "minimum",
          "priority",
          "bucket",
          "use_discount",
          "category",
          "manual",
          "correction_style",
          "accrue_from");

  private FeeCells() {}

  static Map<String, Map<String, String>> read(Entry entry) {
    Map<String, Map<String, String>> fees = new LinkedHashMap<>();
    for (Entry fee : entry.section().all()) {
      fees.put(fee.key(), cells(fee.section()));
    }
    return fees;
  }

  private static Map<String, String> cells(Section fee) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String parameter : PARAMETERS) {
      fee.at(parameter).text().ifPresent(text -> cells.put(parameter, text));
    }
    boolean whole = cells.containsKey("mode");
    Map<String, String> judged = new HashMap<>(cells);
    judged.putIfAbsent("mode", "MONTH_PRORATED");
    for (ParameterProblem problem : FeeParametersParser.parse(judged).problems()) {
      if ((whole && !isOfTheRow(problem)) || isUnreadable(problem)) {
        report(fee, problem);
      }
    }
    return cells;
  }

  /** Modules stand in the billing's row alone. */
  private static boolean isOfTheRow(ParameterProblem problem) {
    return problem.column().contains("modules");
  }

  private static boolean isUnreadable(ParameterProblem problem) {
    return problem.message().startsWith("'");
  }

  /** A problem of several columns stands at the last of them that the sheet gives. */
  private static void report(Section fee, ParameterProblem problem) {
    String message = problem.message().replaceAll("\\.$", "");
    Entry place = fee.at("mode");
    for (String column : problem.column().split(",", -1)) {
      place = fee.has(column.strip()) ? fee.at(column.strip()) : place;
    }
    place.violation(problem.column() + ": " + message, "", "");
  }
}
