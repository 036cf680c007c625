package dues.store.users;

import dues.activation.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the console.
 *
 * @param password a bcrypt hash
 * @param role VIEWER, FINANCE, OPERATOR, ADMIN or METRICS
 * @param departments whose tasks they see; empty: all
 * @param language of the pages, until they choose one themselves; null: their browser's
 */
public record User(
    String name,
    String password,
    String role,
    List<String> departments,
    @Nullable String language,
    Standing standing) {

  /**
   * Whether they may log in.
   *
   * @param oneTime the password has to be changed at the next login
   */
  public record Standing(boolean enabled, boolean oneTime) {}

  /** As one who does tasks; an administrator sees those of every department. */
  public Person person() {
    return role.equals("ADMIN") ? Person.ofAll(name) : new Person(name, Set.copyOf(departments));
  }

  /** Never the password, not even its hash. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
