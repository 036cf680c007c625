package dues.activation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Modules as they behave, and a clock in seconds. A call goes on when the process that made it is
 * killed, until it ends by itself or its timeout is up.
 */
final class World {

  static final List<Module> MODULES =
      List.of(
          Modules.of("quick", Module.Way.COMMAND, new Module.Slots(4, 1, 30), 10),
          Modules.of("moody", Module.Way.HTTP, new Module.Slots(3, 0, 20), 3),
          Modules.of("slow", Module.Way.COMMAND, new Module.Slots(2, 0, 10), 10),
          Modules.of("broken", Module.Way.COMMAND, new Module.Slots(5, 2, 30), 4),
          Modules.of("people", Module.Way.MANUAL, new Module.Slots(0, 9, 30), 1));

  private static final Map<String, Integer> FAILS_OF_100 =
      Map.of("quick", 10, "moody", 60, "slow", 30, "broken", 100);

  /** A call that was made. */
  record Call(int operation, Module module, long end, Answer.Verdict verdict) {}

  private final Random random;
  private final Map<String, PriorityQueue<Long>> going = new HashMap<>();

  /** What each key has had done by modules: more than once after a lost call, with one key. */
  final Map<String, Integer> effects = new HashMap<>();

  long calls;
  long seconds;

  World(Random random) {
    this.random = random;
  }

  Instant now() {
    return Modules.START.plusSeconds(seconds);
  }

  /** The modules of a fee: one to three of them, now and then none. */
  List<Module> someModules() {
    List<Module> some = new ArrayList<>();
    int many = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < many; i++) {
      Module module = MODULES.get(random.nextInt(MODULES.size()));
      if (!some.contains(module)) {
        some.add(module);
      }
    }
    return some;
  }

  /** Makes a call; more than max_running at a time is a fault. */
  Call call(int index, Operation operation, Module module) {
    PriorityQueue<Long> ends = going.computeIfAbsent(module.id(), none -> new PriorityQueue<>());
    while (!ends.isEmpty() && ends.element() <= seconds) {
      ends.remove();
    }
    int timeout = module.slots().timeoutSeconds();
    int takes = random.nextInt(module.id().equals("slow") ? 2 * timeout : timeout + 2);
    ends.add(seconds + Math.min(takes, timeout));
    if (ends.size() > module.slots().maxRunning()) {
      throw new AssertionError(ends.size() + " calls of " + module.id() + " at " + now());
    }
    calls++;
    int fate = random.nextInt(100);
    Answer.Verdict verdict = Answer.Verdict.DONE;
    if (takes > timeout || fate < FAILS_OF_100.getOrDefault(module.id(), 0)) {
      verdict = Answer.Verdict.FAILED;
    } else if (fate > 97) {
      verdict = Answer.Verdict.NAME_TAKEN;
    } else {
      effects.merge(operation.key(), 1, Integer::sum);
    }
    return new Call(index, module, seconds + Math.min(takes, timeout), verdict);
  }

  /** Whether the process is killed here; about once in so many times. */
  boolean kills(int once) {
    return random.nextInt(once) == 0;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  /** The call that ends first; the clock goes on to its end. */
  Call await(ArrayDeque<Call> inFlight) {
    Call first = inFlight.element();
    for (Call call : inFlight) {
      first = call.end() < first.end() ? call : first;
    }
    inFlight.remove(first);
    seconds = Math.max(seconds, first.end());
    return first;
  }
}
