package dues.charge;

import dues.fee.Effect;
import dues.fee.StatusRule;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of a scenario as a source's section of jobs/fees.yml. */
final class SheetText {
  private SheetText() {}

  static String of(Scenario s) {
    StringBuilder text = new StringBuilder();
    line(text, "start", s.start);
    line(text, "suspend", list(s.suspend));
    line(text, "no_suspend", map(s.noSuspend, SheetText::list));
    line(text, "wrap", map(s.wrap, pairs -> map(pairs, SheetText::quoted)));
    line(text, "status_rules", s.matrix.stream().map(SheetText::rule).toList().toString());
    line(text, "recalculation", "{mode: " + s.recalculation.mode() + "}");
    line(text, "correction_style", s.recalculation.style().name());
    line(text, "closed_period", s.closing.rule().name());
    line(text, "force", list(s.closing.force()));
    line(text, "missing_grace", Integer.toString(s.bounds.missingGrace()));
    line(text, "max_lines_per_subscription", Integer.toString(s.bounds.maxLinesPerSubscription()));
    line(text, "credit_categories", list(s.creditCategories));
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("    ").append(key).append(": ").append(value).append('\n');
  }

  private static String rule(StatusRule rule) {
    Effect effect = rule.effect();
    String fee = rule.fee() == null ? "" : ", fee: " + quoted(rule.fee());
    String more =
        switch (effect.kind()) {
          case SUBSTITUTE -> ", fee_instead: " + quoted(String.valueOf(effect.substitute()));
          case PERCENT -> ", percent: " + effect.percent().toPlainString();
          default -> "";
        };
    return "{status: " + quoted(rule.status()) + fee + ", effect: " + effect.kind() + more + "}";
  }

  private static String list(Collection<String> values) {
    return new TreeSet<>(values)
        .stream().map(SheetText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static <T> String map(
      Map<String, T> values, java.util.function.Function<T, String> shown) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ": " + shown.apply(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
