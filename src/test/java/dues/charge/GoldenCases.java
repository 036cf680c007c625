package dues.charge;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The prose of golden/fees.json as facts and runs, by the case's id. */
final class GoldenCases {
  private GoldenCases() {}

  static Map<String, Consumer<Scenario>> all() {
    Map<String, Consumer<Scenario>> cases = new TreeMap<>();
    GoldenGrids.addTo(cases);
    GoldenTerms.addTo(cases);
    GoldenCorrections.addTo(cases);
    GoldenFunds.addTo(cases);
    return cases;
  }

  /**
   * One fee at one price, from a day to a day, and its runs. {@code mode} may be followed by
   * parameters.
   */
  static void one(
      Map<String, Consumer<Scenario>> cases,
      String id,
      String mode,
      String price,
      String from,
      String... toAndRuns) {
    cases.put(
        id,
        scenario -> {
          String[] words = mode.split(" ", -1);
          String[] parameters = Arrays.copyOfRange(words, 1, words.length);
          scenario.fee(words[0], parameters).price(price).on(from, toAndRuns[0]);
          for (int i = 1; i < toAndRuns.length; i++) {
            scenario.run(toAndRuns[i]);
          }
        });
  }
}
