package dues.batch.sheet;

import dues.fee.Effect;
import dues.fee.StatusRule;
import dues.fee.StatusRules;
import dues.platform.Entry;
import dues.platform.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what statuses do to fees: <code>suspend</code>, <code>no_suspend</code>, <code>wrap</code>
 * and <code>status_rules
 * </code>. A key of the two maps may name several statuses, "3,4"; a status stands in one key of
 * each.
 */
final class StatusRulesReader {

  private final Map<String, Set<String>> noSuspend = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> wrap = new LinkedHashMap<>();

  private StatusRulesReader() {}

  static StatusRules read(Function<String, Entry> at, List<String> suspending) {
    StatusRulesReader reader = new StatusRulesReader();
    Set<String> suspend = new LinkedHashSet<>(at.apply("suspend").texts(suspending));
    reader.readNoSuspend(at.apply("no_suspend"));
    reader.readWrap(at.apply("wrap"));
    List<StatusRule> rules = new ArrayList<>();
    for (Entry item : at.apply("status_rules").items()) {
      rules.add(rule(item.section()));
    }
    return new StatusRules(suspend, reader.noSuspend, reader.wrap, rules);
  }

  /** Every status that the sheet mentions, in whatever key. */
  static Set<String> named(Function<String, Entry> at, List<String> suspending) {
    Set<String> named = new LinkedHashSet<>(at.apply("suspend").texts(suspending));
    at.apply("no_suspend").section().all().forEach(key -> named.addAll(statuses(key)));
    at.apply("wrap").section().all().forEach(key -> named.addAll(statuses(key)));
    at.apply("status_rules").items().forEach(row -> named.add(row.section().at("status").text("")));
    return named;
  }

  private void readNoSuspend(Entry entry) {
    for (Entry key : entry.section().all()) {
      Set<String> fees = new LinkedHashSet<>(key.texts(List.of()));
      for (String status : statuses(key)) {
        refuseTwice(key, status, noSuspend.put(status, fees) != null);
      }
    }
  }

  private void readWrap(Entry entry) {
    for (Entry key : entry.section().all()) {
      Map<String, String> substitutes = key.textMap();
      for (String status : statuses(key)) {
        refuseTwice(key, status, wrap.put(status, substitutes) != null);
        new StatusRules(Set.of(), noSuspend, Map.of(status, substitutes), List.of())
            .problems()
            .forEach(problem -> key.violation(withoutStop(problem), "", ""));
      }
    }
  }

  private static List<String> statuses(Entry key) {
    List<String> statuses = new ArrayList<>();
    for (String status : key.key().split(",", -1)) {
      statuses.add(status.strip());
    }
    return statuses;
  }

  private static void refuseTwice(Entry key, String status, boolean twice) {
    if (twice) {
      key.violation(
          "status '" + status + "' stands in two keys",
          "each status in one key",
          "Join the two lists under one of them.");
    }
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static StatusRule rule(Section row) {
    String status = row.at("status").required("a status code or name").text("");
    String fee = row.at("fee").text().orElse(null);
    Effect.Kind kind =
        row.at("effect")
            .required("an effect")
            .parsed(
                "ACCRUE, SUSPEND, SUBSTITUTE or PERCENT",
                StatusRulesReader::kind,
                Effect.Kind.ACCRUE);
    Entry instead = row.at("fee_instead");
    Entry percent = row.at("percent");
    return new StatusRule(
        status,
        fee,
        switch (kind) {
          case ACCRUE -> Effect.ACCRUE;
          case SUSPEND -> Effect.SUSPEND;
          case SUBSTITUTE ->
              Effect.substitute(instead.required("the fee that is charged instead").text(""));
          case PERCENT -> Effect.percent(percentOf(percent.required("a percent of the fee")));
        });
  }

  private static Effect.Kind kind(String text) {
    return Effect.Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT));
  }

  private static BigDecimal percentOf(Entry entry) {
    BigDecimal percent = entry.decimal(BigDecimal.valueOf(100));
    if (percent.signum() < 0) {
      entry.violation("'percent' is " + percent.toPlainString(), "a number of 0 or more", "");
    }
    return percent;
  }
}
