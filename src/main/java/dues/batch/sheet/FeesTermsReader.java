package dues.batch.sheet;

import dues.charge.AccrualRules;
import dues.charge.Bounds;
import dues.charge.Closing;
import dues.charge.Recalculation;
import dues.fee.CorrectionStyle;
import dues.period.DateRange;
import dues.platform.Entry;
import dues.platform.Section;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Reads the keys of the fee sheet, wherever each of them stands. */
final class FeesTermsReader {

  private static final Set<String> ACTIONS =
      Set.of("move", "accrue", "delete", "update", "move_from");
  private static final List<String> SUSPENDING =
      List.of("SUSPENDED_CLIENT", "SUSPENDED_ADMIN", "SUSPENDED_DEBT", "CLOSED");
  private static final int MANY = 1_000_000;

  private final Function<String, Entry> at;

  private FeesTermsReader(Function<String, Entry> at) {
    this.at = at;
  }

  static FeesTerms read(Function<String, Entry> at) {
    FeesTermsReader reader = new FeesTermsReader(at);
    Section recalculation = at.apply("recalculation").section();
    return new FeesTerms(
        reader.rules(recalculation),
        StatusRulesReader.named(at, SUSPENDING),
        FeeCells.read(at.apply("fees")),
        recalculation.at("notify").text(""),
        reader.breaker(at.apply("limits").section()),
        at.apply("max_periodic_errors").integer(30, 0, MANY));
  }

  private AccrualRules rules(Section recalculation) {
    CorrectionStyle style =
        at.apply("correction_style")
            .choice(CorrectionStyle.class, CorrectionStyle.REVERSE_AND_REPOST);
    return new AccrualRules(
        start(at.apply("start")),
        StatusRulesReader.read(at, SUSPENDING),
        new Recalculation(
            recalculation.at("mode").choice(Recalculation.Mode.class, Recalculation.Mode.ON),
            set(recalculation.at("fees")),
            style),
        new Closing(
            at.apply("closed_period").choice(Closing.Rule.class, Closing.Rule.REJECT),
            force(at.apply("force"))),
        new Bounds(
            at.apply("max_lines_per_subscription").integer(1000, 1, MANY),
            at.apply("missing_grace").integer(3, 0, 366)),
        set(at.apply("credit_categories")));
  }

  /** A first of a month; absent is the beginning of time. */
  private static int start(Entry entry) {
    LocalDate start = entry.date().orElse(null);
    if (start == null) {
      return DateRange.BEGINNING;
    }
    if (start.getDayOfMonth() != 1) {
      entry.violation(
          "'start' is " + start,
          "the first day of a month",
          "Write " + start.withDayOfMonth(1) + ".");
    }
    return (int) start.toEpochDay();
  }

  private static Set<String> force(Entry entry) {
    Set<String> actions = new LinkedHashSet<>();
    for (Entry item : entry.items()) {
      item.parsed("one of accrue, delete, move, move_from, update", FeesTermsReader::action)
          .ifPresent(actions::add);
    }
    return actions;
  }

  private static String action(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!ACTIONS.contains(word)) {
      throw new IllegalArgumentException(text);
    }
    return word;
  }

  private FeesTerms.Breaker breaker(Section limits) {
    return new FeesTerms.Breaker(
        limits.at("parked").integer(0, 0, Integer.MAX_VALUE),
        limits.at("change_percent").integer(0, 0, MANY),
        limits.at("reversals").integer(0, 0, Integer.MAX_VALUE));
  }

  private static Set<String> set(Entry entry) {
    return new LinkedHashSet<>(entry.texts(List.of()));
  }
}
