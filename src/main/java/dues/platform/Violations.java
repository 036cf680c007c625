package dues.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that all of it is shown at once and nothing is started. */
public final class Violations {

  private static final Comparator<Violation> BY_PLACE =
      Comparator.comparing(Violation::file).thenComparingInt(Violation::line);

  private final List<Violation> found = new ArrayList<>();

  public void add(Violation violation) {
    if (!found.contains(violation)) {
      found.add(violation);
    }
  }

  public void add(String file, int line, String what, String expected, String remedy) {
    add(new Violation(file, line, what, expected, remedy));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Ordered by file and line. */
  public List<Violation> list() {
    return found.stream().sorted(BY_PLACE).toList();
  }

  @Override
  public String toString() {
    return String.join("\n", list().stream().map(Violation::sentence).toList());
  }
}
