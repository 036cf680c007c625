package dues.console.fees;

import java.util.List;
import java.util.Map;

/** A key of {@code jobs/fees.yml} as it holds for a source. */
record SheetRule(String key, String value, boolean isDefault) {

  private static final List<String> DEFAULTS =
      List.of(
          "start=",
          "suspend=[SUSPENDED_CLIENT, SUSPENDED_ADMIN, SUSPENDED_DEBT, CLOSED]",
          "no_suspend={}",
          "wrap={}",
          "status_rules=[]",
          "recalculation={fees: [], mode: ON, notify: }",
          "closed_period=REJECT",
          "force=[]",
          "correction_style=REVERSE_AND_REPOST",
          "credit_categories=[]",
          "missing_grace=3",
          "limits={change_percent: 0, parked: 0, reversals: 0}",
          "max_periodic_errors=30",
          "max_lines_per_subscription=1000");

  /** Every key, as written or by default. */
  static List<SheetRule> all(Map<String, String> written) {
    return DEFAULTS.stream()
        .map(
            pair -> {
              int equals = pair.indexOf('=');
              String usual = pair.substring(equals + 1);
              String key = pair.substring(0, equals);
              String value = plain(written.getOrDefault(key, usual));
              return new SheetRule(key, value, value.equals(usual));
            })
        .toList();
  }

  private static String plain(String canonical) {
    return canonical.replace("\"", "").replaceAll("\\s+", " ").strip();
  }
}
