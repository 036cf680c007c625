package dues.activation;

import java.util.Set;

/**
 * Somebody who does tasks.
 *
 * @param departments whose tasks are theirs, in any case; empty: all
 */
public record Person(String name, Set<String> departments) {

  /** Who does tasks of every department. */
  public static Person ofAll(String name) {
    return new Person(name, Set.of());
  }

  /** Whether they see tasks of a department; one that names none is everybody's. */
  public boolean sees(String department) {
    return departments.isEmpty()
        || department.isEmpty()
        || departments.stream().anyMatch(department::equalsIgnoreCase);
  }
}
