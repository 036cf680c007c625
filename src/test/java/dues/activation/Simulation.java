package dues.activation;

import dues.activation.Operation.State;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of many operations, and runs over it that are killed at any moment: what was
 * committed stays, everything else is forgotten.
 */
final class Simulation {

  private static final int WORKERS = 8;

  /** An operation in line for its next step. */
  private record Due(Instant at, int index) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Integer.compare(index, other.index);
    }
  }

  final World world;
  final Operation[] operations;
  final List<List<Module>> modules = new ArrayList<>();
  final int[] openTasks;
  final int[] mails;
  private final int anItem;
  private final TreeSet<Due> line = new TreeSet<>();

  /** Manual operations without a task, and those with one. */
  private final TreeSet<Integer> untold = new TreeSet<>();

  private final TreeSet<Integer> told = new TreeSet<>();
  private final TreeSet<Due> underWay = new TreeSet<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int kills;

  /** Calls that nobody was left to hear the end of. */
  private int unheard;

  /** So many operations, some of them one after the other on one item. */
  Simulation(long seed, int count, int anItem) {
    this.world = new World(new Random(seed));
    this.operations = new Operation[count];
    this.openTasks = new int[count];
    this.mails = new int[count / anItem + 1];
    this.anItem = anItem;
    OperationKind[] kinds = {OperationKind.OPEN, OperationKind.SUSPEND, OperationKind.RESUME};
    for (int i = 0; i < count; i++) {
      modules.add(world.someModules());
      operations[i] = Operation.ordered("order:own:" + i, kinds[i % anItem], Modules.START);
      if (i % anItem == 0) {
        line.add(new Due(Modules.START, i));
      }
    }
  }

  /** One run; true if it came to its end. */
  boolean run() {
    Instant at = world.now();
    ArrayDeque<World.Call> inFlight = new ArrayDeque<>();
    Set<Integer> later = new TreeSet<>();
    while (true) {
      Due due = inFlight.size() == WORKERS ? null : next(at, later);
      if (due == null && inFlight.isEmpty()) {
        return handOver();
      }
      if (world.kills(800)) {
        unheard += inFlight.size();
        return killed();
      }
      if (due == null) {
        World.Call call = world.await(inFlight);
        Operation asked = operations[call.operation()];
        keep(call.operation(), asked.answered(call.module(), call.verdict(), at));
        later.clear();
      } else if (!claim(due.index(), inFlight)) {
        later.add(due.index());
      }
    }
  }

  /** Lost calls first: their slots are waited for. */
  private @Nullable Due next(Instant at, Set<Integer> later) {
    if (!underWay.isEmpty() && !underWay.first().at().isAfter(at)) {
      return underWay.first();
    }
    for (Due due : line) {
      if (due.at().isAfter(at) || later.size() > WORKERS) {
        return null;
      }
      if (!later.contains(due.index())) {
        return due;
      }
    }
    return null;
  }

  private boolean killed() {
    kills++;
    return false;
  }

  /** False where a call under way has to end first. */
  private boolean claim(int index, ArrayDeque<World.Call> inFlight) {
    Operation operation = operations[index];
    Map<String, Integer> others = new HashMap<>(running);
    if (operation.isUnderWay()) {
      others.merge(String.valueOf(operation.module()), -1, Integer::sum);
    }
    Choice choice = Choice.of(operation, modules.get(index), load(others));
    if (choice instanceof Choice.Ask ask) {
      keep(index, operation.begun(ask.module(), world.now()));
      if (!world.kills(500)) {
        inFlight.add(world.call(index, operations[index], ask.module()));
      }
    } else if (choice instanceof Choice.HandOver handOver) {
      keep(index, operation.handedOver(handOver.module().map(Module::id).orElse(null)));
    }
    return !(choice instanceof Choice.Wait);
  }

  /** Now and then a run of other sources has all that is left of the slots. */
  private Load load(Map<String, Integer> ours) {
    boolean taken = world.kills(300);
    Map<String, Integer> all = new HashMap<>(ours);
    if (taken) {
      World.MODULES.forEach(module -> all.put(module.id(), module.slots().maxRunning()));
    }
    Set<String> busy = new TreeSet<>(ours.keySet());
    busy.removeIf(module -> ours.getOrDefault(module, 0) == 0);
    return new Load(all, busy);
  }

  /** Commits a step, with all that goes with it. */
  private void keep(int index, Operation next) {
    Operation before = operations[index];
    line.remove(new Due(before.tries().due(), index));
    underWay.remove(new Due(before.tries().due(), index));
    if (before.isUnderWay()) {
      running.merge(String.valueOf(before.module()), -1, Integer::sum);
    }
    if (next.isUnderWay()) {
      running.merge(String.valueOf(next.module()), 1, Integer::sum);
    }
    if (next.state() == State.WAITING || next.isUnderWay()) {
      (next.isUnderWay() ? underWay : line).add(new Due(next.tries().due(), index));
    }
    operations[index] = next;
    if (next.state() == State.MANUAL && openTasks[index] == 0) {
      untold.add(index);
    }
    if (next.state() == State.DONE) {
      openTasks[index] = 0;
      told.remove(index);
      mails[index / anItem] += next.kind() == OperationKind.OPEN ? 1 : 0;
      int following = index + 1;
      if (following < operations.length && following % anItem != 0) {
        line.add(new Due(operations[following].tries().due(), following));
      }
    }
  }

  /** The step after the calls; a task is opened where there is none. */
  private boolean handOver() {
    for (int i : List.copyOf(untold)) {
      if (world.kills(20_000)) {
        return killed();
      }
      openTasks[i]++;
      untold.remove(i);
      told.add(i);
    }
    return true;
  }

  /** People close some tasks, and start some operations once more; now and then that is cut off. */
  void peopleWork(int closeOf10) {
    for (int i : List.copyOf(told)) {
      int fate = operations[i].state() == State.MANUAL ? world.upTo(10) : 10;
      if (fate < closeOf10) {
        keep(i, operations[i].doneByHand());
      } else if (fate == 9 && !modules.get(i).isEmpty() && !modules.get(i).get(0).isManual()) {
        rerun(i, modules.get(i).get(0));
      }
    }
  }

  private void rerun(int index, Module module) {
    if (running.getOrDefault(module.id(), 0) < module.slots().maxRunning()) {
      keep(index, operations[index].begunByHand(module, world.now()));
      World.Call call = world.call(index, operations[index], module);
      if (!world.kills(10)) {
        world.seconds = Math.max(world.seconds, call.end());
        keep(index, operations[index].answered(module, call.verdict(), world.now()));
      } else {
        unheard++;
      }
    }
  }

  /** Whether a next run would find something, however late. */
  boolean hasMore() {
    return !line.isEmpty() || !underWay.isEmpty();
  }

  int kills() {
    return kills;
  }

  int unheard() {
    return unheard;
  }

  /** How often something was done that had been done before, known by its key. */
  int repeated() {
    return world.effects.values().stream().mapToInt(times -> times - 1).sum();
  }

  long count(State state) {
    return Arrays.stream(operations).filter(one -> one.state() == state).count();
  }
}
