package dues.charge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A row for every decision Q1 to Q59 of the rules that speaks of lines, worked out by hand. The id
 * begins with the decision's number; April has 30 days, and 300.00 a month is 10.00 a day of it.
 */
final class Answers {
  static final String PRORATED = "MONTH_PRORATED";

  private final Map<String, Example> rows = new TreeMap<>();
  private final Set<String> inside = new TreeSet<>();

  static Map<String, Example> all() {
    Answers answers = new Answers();
    answers.fill();
    return answers.rows;
  }

  private void fill() {
    AnswersOnDueDays.addTo(this);
    AnswersOnGrids.addTo(this);
    AnswersOnTerms.addTo(this);
    AnswersOnTiles.addTo(this);
    AnswersOnCounts.addTo(this);
    AnswersOnStatuses.addTo(this);
    AnswersOnAmounts.addTo(this);
    AnswersOnCorrections.addTo(this);
    AnswersOnStyles.addTo(this);
    AnswersOnUnused.addTo(this);
    AnswersOnActions.addTo(this);
    AnswersOnFunds.addTo(this);
    AnswersOnTurns.addTo(this);
  }

  /** A row; {@code id} is the decision and what it shows. */
  void add(String id, String arithmetic, Consumer<Scenario> steps, String... lines) {
    if (rows.put(id, Example.of(id, arithmetic, steps, lines)) != null) {
      throw new IllegalArgumentException("two rows " + id);
    }
  }

  /** A row that no files of a billing can tell, so that it is played on the engine alone. */
  void addInside(String id, String arithmetic, Consumer<Scenario> steps, String... lines) {
    add(id, arithmetic, steps, lines);
    inside.add(id);
  }

  /** The rows that a billing's files can tell. */
  static Map<String, Example> fromOutside() {
    Answers answers = new Answers();
    answers.fill();
    answers.rows.keySet().removeAll(answers.inside);
    return answers.rows;
  }

  /** One fee at 300.00, open-ended from a day on, and its runs. */
  static Consumer<Scenario> fee(String mode, String from, String... runs) {
    return priced(mode, "300.00", from, "", runs);
  }

  static Consumer<Scenario> priced(
      String mode, String price, String from, String to, String... runs) {
    return s -> {
      add(s, mode).price(price).on(from, to);
      for (String run : runs) {
        s.run(run);
      }
    };
  }

  /** A fee with parameters after its mode: {@code "MONTH_PRORATED minimum=5"}. */
  static FeeFacts add(Scenario s, String mode) {
    List<String> words = Arrays.asList(mode.split(" ", -1));
    return s.fee(
        words.get(0), new ArrayList<>(words.subList(1, words.size())).toArray(String[]::new));
  }

  /** A fee of 300.00 from the first of April on. */
  static FeeFacts april(Scenario s, String mode) {
    return add(s, mode).price("300.00").on("2024-04-01", "");
  }
}
