package dues.activation;

import static dues.activation.Modules.command;
import static dues.activation.Modules.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which module is asked, and when none is. */
class ChoiceTest {

  private static final Map<String, Module> MODULES =
      Map.of(
          "a", command("a", 1),
          "b", command("b", 0),
          "c", command("c", 0),
          "one", Modules.of("one", Module.Way.HTTP, new Module.Slots(1, 0, 5), 10),
          "two", Modules.of("two", Module.Way.COMMAND, new Module.Slots(1, 0, 5), 2),
          "shut", Modules.of("shut", Module.Way.COMMAND, new Module.Slots(0, 0, 5), 2),
          "hand", Modules.of("hand", Module.Way.MANUAL, new Module.Slots(0, 5, 5), 10));

  private static final Load NO_LOAD = new Load(Map.of(), Set.of());

  /** The choice in words: {@code ask b}, {@code hand over to b: no free slot}. */
  private static String text(Choice choice) {
    if (choice instanceof Choice.Ask ask) {
      return "ask " + ask.module().id();
    }
    if (choice instanceof Choice.Wait) {
      return "wait";
    }
    Choice.HandOver handOver = (Choice.HandOver) choice;
    return "%s: %s".formatted(handOver.module().map(Module::id).orElse("nobody"), handOver.why());
  }

  private static List<Module> modules(String ids) {
    return ids.equals("-")
        ? List.of()
        : Arrays.stream(ids.split(" ", -1)).map(MODULES::get).toList();
  }

  private static Map<String, Integer> counts(String text) {
    return text.equals("-")
        ? Map.of()
        : Arrays.stream(text.split(" ", -1))
            .map(pair -> pair.split("=", -1))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
  }

  /** {@code a=3!}: three calls of a are under way, of which some are this run's. */
  private static Load load(String text) {
    Set<String> ours =
        Arrays.stream(text.split(" ", -1))
            .filter(pair -> pair.endsWith("!"))
            .map(pair -> pair.substring(0, pair.indexOf('=')))
            .collect(Collectors.toSet());
    return new Load(counts(text.replace("!", "")), ours);
  }

  /** The operation of two tries had its last with the module that is named. */
  @ParameterizedTest
  @CsvSource({
    "a,      -,   -,       -,       ask a",
    "a b,    -,   -,       -,       ask b",
    "c b,    -,   -,       -,       ask b",
    "a b c,  b,   b=1,     -,       ask c",
    "a b,    b,   b=1,     -,       ask a",
    "a b,    a,   a=1 b=1, -,       ask b",
    "a b,    -,   -,       b=3,     ask a",
    "a b,    b,   b=1,     a=3,     ask b",
    "a b,    -,   -,       a=3 b=3, b: no free slot",
    "one,    -,   -,       one=1,   one: no free slot",
    "one,    -,   -,       one=1!,  wait",
    "shut,   -,   -,       shut=0!, shut: no free slot",
    "a b,    -,   -,       a=3 b=3!, wait",
    "a b,    -,   -,       a=2 b=3!, ask a",
    "one,    -,   -,       -,       ask one",
    "-,      -,   -,       -,       nobody: no module",
    "hand,   -,   -,       -,       hand: a manual module",
    "hand a, -,   -,       -,       ask a",
    "hand a, a,   a=1,     -,       hand: a manual module",
    "hand a, -,   -,       a=3,     hand: a manual module",
    "two,    two, two=2,   -,       two: 2 tries",
    "two,    two, two=1,   -,       two: 2 tries",
  })
  void fewestErrorsThenAFreeSlotThenPriorityThenId(
      String ids, String last, String failures, String running, String expected) {
    Operation operation =
        new Operation(
            "k",
            OperationKind.OPEN,
            Operation.State.WAITING,
            new Tries(2, minute(0), counts(failures), 0),
            last.equals("-") ? null : last);
    assertThat(text(Choice.of(operation, modules(ids), load(running)))).isEqualTo(expected);
  }

  @Test
  void anItemIsATaskWhereTheModuleCreatesNone() {
    Operation item = Operation.ordered("k", OperationKind.ITEM, minute(0));
    assertThat(text(Choice.of(item, modules("a"), NO_LOAD)))
        .isEqualTo("a: the module creates no items");
    Module able =
        new Module(
            "able",
            "",
            Module.Way.COMMAND,
            new Module.Slots(1, 0, 5),
            new RetryPolicy(10, java.time.Duration.ofMinutes(5)),
            new Module.Skills(true, ""));
    assertThat(text(Choice.of(item, List.of(able), NO_LOAD))).isEqualTo("ask able");
  }

  @Test
  void anOperatorsLostCallIsNotMadeAgain() {
    Operation lost =
        Operation.ordered("k", OperationKind.OPEN, minute(0))
            .handedOver("a")
            .begunByHand(command("a", 0), minute(0));
    assertThat(text(Choice.of(lost, modules("a b"), NO_LOAD)))
        .isEqualTo("a: an operator's call was cut off");
  }
}
