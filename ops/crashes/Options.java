import java.util.EnumMap;
import java.util.Map;

/**
 * What is wanted.
 *
 * @param round the only round to play, or 0
 * @param wanted injuries of each kind, none of them 0
 */
record Options(long seed, long round, Map<Injury, Integer> wanted) {
  private static final Map<Injury, Integer> SHORT =
      Map.of(
          Injury.KILL, 6, Injury.TERM, 2, Injury.STOP, 2, Injury.DUPLICATE, 2, Injury.BACKENDS, 3, Injury.SERVER, 3, Injury.CUT, 3);

  /** After the checkout, the program and the folder to work in: pairs of a name and a number. */
  static Options of(String[] arguments) {
    long seed = System.nanoTime() & Integer.MAX_VALUE;
    long round = 0;
    Map<Injury, Integer> wanted = new EnumMap<>(Injury.class);
    for (int i = 3; i < arguments.length; i += 2) {
      String name = arguments[i];
      if (i + 1 == arguments.length || !arguments[i + 1].matches("[0-9]{1,9}")) {
        throw new IllegalArgumentException(name + " wants a number");
      }
      int number = Integer.parseInt(arguments[i + 1]);
      switch (name) {
        case "--seed" -> seed = number;
        case "--round" -> round = number;
        default -> wanted.put(injury(name), number);
      }
    }
    wanted.values().removeIf(count -> count == 0);
    return new Options(seed, round, wanted.isEmpty() ? new EnumMap<>(SHORT) : wanted);
  }

  private static Injury injury(String option) {
    for (Injury injury : Injury.values()) {
      if (injury.option().equals(option)) {
        return injury;
      }
    }
    throw new IllegalArgumentException(option + " is not known; see the head of ops/crash");
  }
}
