import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Rounds of a few injuries each, every one in a home of its own; a round ends with a run that nobody hurts, and what it leaves
 * must equal what an unhurt night leaves. A failing round is printed with its number, and that number plays it again.
 */
final class Crash {
  private static final int MOST_A_ROUND = 4;

  private final Path work;
  private final DuesHome template;
  private final Map<Injury, Integer> dealt = new EnumMap<>(Injury.class);
  private final List<String> faults = new ArrayList<>();

  private Crash(Path work, DuesHome template) {
    this.work = work;
    this.template = template;
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path work = Path.of(arguments[2]);
    DuesHome template =
        DuesHome.prepared(Path.of(arguments[0]), Path.of(arguments[1]), work.resolve("template"));
    System.exit(new Crash(work, template).run(options) ? 0 : 1);
  }

  private boolean run(Options options) throws Exception {
    DuesHome calm = template.copiedTo(work.resolve("calm"));
    long began = System.nanoTime();
    calm.night().end().requireZero();
    long milliseconds = (System.nanoTime() - began) / 1_000_000;
    Results expected = Results.of(calm);
    calm.remove();
    System.out.println("an unhurt night takes " + milliseconds + " ms; seed " + options.seed());

    Map<Injury, Integer> wanted = options.wanted();
    Random numbers = new Random(options.seed());
    while (!wanted.isEmpty()) {
      long number = options.round() > 0 ? options.round() : numbers.nextInt(1, Integer.MAX_VALUE);
      List<Injury> injuries = drawn(wanted, number);
      round(number, injuries, milliseconds, expected);
      if (options.round() > 0) {
        break;
      }
      injuries.forEach(injury -> wanted.computeIfPresent(injury, (i, n) -> n > 1 ? n - 1 : null));
    }
    System.out.println("dealt: " + dealt);
    System.out.println(faults.isEmpty() ? "0 lost, 0 doubled, 0 falsely completed" : faults.size() + " rounds differ");
    faults.forEach(System.out::println);
    return faults.isEmpty();
  }

  /** Cuts want a database at the end of a wire, so they make rounds of their own. */
  private static List<Injury> drawn(Map<Injury, Integer> wanted, long number) {
    Random random = new Random(number);
    List<Injury> bag = new ArrayList<>();
    wanted.forEach((injury, count) -> bag.addAll(Collections.nCopies(count, injury)));
    Injury first = bag.get(random.nextInt(bag.size()));
    bag.removeIf(injury -> (injury == Injury.CUT) != (first == Injury.CUT));
    Collections.shuffle(bag, random);
    List<Injury> drawn = new ArrayList<>(bag.subList(0, Math.min(MOST_A_ROUND, bag.size())));
    // the same order when the same ones are all there is
    Collections.sort(drawn);
    Collections.shuffle(drawn, new Random(number));
    return drawn;
  }

  /** How to play a round again. */
  private static String again(long number, List<Injury> injuries) {
    Map<Injury, Integer> counts = new EnumMap<>(Injury.class);
    injuries.forEach(injury -> counts.merge(injury, 1, Integer::sum));
    StringBuilder command = new StringBuilder("ops/crash --round " + number);
    counts.forEach((injury, count) -> command.append(' ').append(injury.option()).append(' ').append(count));
    return command.toString();
  }

  private void round(long number, List<Injury> injuries, long milliseconds, Results expected)
      throws Exception {
    DuesHome home = template.copiedTo(work.resolve("round"));
    System.out.println(again(number, injuries) + " " + injuries);
    try (Round round = Round.in(home, injuries.get(0) == Injury.CUT, new Random(number))) {
      for (Injury injury : injuries) {
        if (round.hurt(injury, milliseconds)) {
          dealt.merge(injury, 1, Integer::sum);
        }
      }
      Results left = round.results();
      List<String> differences =
          injuries.get(0) == Injury.CUT
              ? left.withoutOrder().differencesFrom(expected.withoutOrder())
              : left.differencesFrom(expected);
      if (!differences.isEmpty()) {
        faults.add(again(number, injuries) + "\n  " + String.join("\n  ", differences));
      }
    } catch (IOException | IllegalStateException fault) {
      faults.add(again(number, injuries) + "\n  " + fault);
    } finally {
      home.remove();
    }
  }
}
