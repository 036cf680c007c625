package dues.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dues.activation.Operation.State;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many operations with random failures, slow modules, kills and restarts. {@code
 * -Ddues.operations=100000 -Ddues.seed=7} simulates more of them, and others.
 */
class SimulationTest {

  private static final int OPERATIONS = Integer.getInteger("dues.operations", 6000);
  private static final long SEED = Long.getLong("dues.seed", 20_261_101);

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void everyOperationEndsDoneOrAsExactlyOneOpenTask(int anItem, TestReporter report) {
    Simulation simulation = new Simulation(SEED + anItem, OPERATIONS, anItem);
    String seed = "seed " + SEED + ", " + anItem + " an item";
    int runs = 0;
    while (simulation.hasMore()) {
      boolean ended = simulation.run();
      simulation.world.seconds += ended ? 300 : 1 + simulation.world.upTo(60);
      if (runs++ % 3 == 0) {
        simulation.peopleWork(2);
      }
      assertThat(runs).as(seed).isLessThan(100 * OPERATIONS);
    }
    while (!simulation.run()) {
      simulation.world.seconds += 60;
    }
    holdsAtTheEnd(simulation, seed);
    assertThat(simulation.kills()).as("kills, " + seed).isGreaterThan(10);
    assertThat(simulation.repeated()).as(seed).isPositive().isLessThan(simulation.unheard());
    report.publishEntry(
        "%s: %d runs, %d kills, %d calls, %d of them unheard, %d done again, %d done, %d tasks"
            .formatted(
                seed,
                runs,
                simulation.kills(),
                simulation.world.calls,
                simulation.unheard(),
                simulation.repeated(),
                simulation.count(State.DONE),
                simulation.count(State.MANUAL)));
    assertThat(simulation.count(State.MANUAL)).as(seed).isPositive();
    while (simulation.count(State.DONE) < OPERATIONS) {
      simulation.peopleWork(10);
      while (!simulation.run()) {
        simulation.world.seconds += 60;
      }
      simulation.world.seconds += 300;
    }
    for (int i = 0; i < OPERATIONS; i += anItem) {
      assertThat(simulation.mails[i / anItem]).as("mails of item of %d, %s", i, seed).isOne();
    }
  }

  private static void holdsAtTheEnd(Simulation simulation, String seed) {
    long waiting = 0;
    for (int i = 0; i < simulation.operations.length; i++) {
      Operation operation = simulation.operations[i];
      boolean manual = operation.state() == State.MANUAL;
      assertThat(simulation.openTasks[i]).as(operation + ", " + seed).isEqualTo(manual ? 1 : 0);
      assertThat(operation.isUnderWay()).as(operation + ", " + seed).isFalse();
      waiting += operation.state() == State.WAITING ? 1 : 0;
    }
    long behind = 0;
    for (int i = 1; i < simulation.operations.length; i++) {
      State before = simulation.operations[i - 1].state();
      boolean blocked = before == State.MANUAL || before == State.WAITING;
      behind += simulation.operations[i].state() == State.WAITING && blocked ? 1 : 0;
    }
    assertThat(waiting).as("those that wait are behind a task of their item").isEqualTo(behind);
    Set<String> keys = new HashSet<>();
    for (Operation operation : simulation.operations) {
      keys.add(operation.key());
    }
    assertThat(keys.containsAll(simulation.world.effects.keySet()))
        .as("whatever was done is known by its key")
        .isTrue();
    assertThat(simulation.world.calls).isGreaterThan(simulation.operations.length / 2);
  }

  @Test
  void theSameSeedIsTheSameStory() {
    Simulation one = new Simulation(SEED, 500, 1);
    Simulation other = new Simulation(SEED, 500, 1);
    for (int i = 0; i < 20; i++) {
      assertThat(one.run()).isEqualTo(other.run());
      one.world.seconds += 300;
      other.world.seconds += 300;
    }
    assertThat(one.operations).isEqualTo(other.operations);
  }
}
