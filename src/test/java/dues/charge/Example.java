package dues.charge;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A worked example: facts and runs on a scenario, the lines that its last steps post, and the
 * arithmetic behind them.
 */
record Example(
    String id, String arithmetic, Consumer<Scenario> steps, List<Map<String, String>> lines) {

  static Example of(String id, String arithmetic, Consumer<Scenario> steps, String... lines) {
    return new Example(
        id, arithmetic, steps, java.util.stream.Stream.of(lines).map(Lines::parsed).toList());
  }

  /** Plays it on the engine and holds what was posted against the lines. */
  void check() {
    Scenario scenario = new Scenario();
    steps.accept(scenario);
    Lines.assertSame(
        id + " " + arithmetic + ", problems: " + scenario.problems,
        lines,
        scenario.fresh.stream().map(line -> Lines.of(line, scenario)).toList());
    Explained.check(scenario.ledger);
  }
}
