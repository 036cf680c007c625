package dues.store.users;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may use the console.
 *
 * @param password a bcrypt hash
 * @param role VIEWER, FINANCE, OPERATOR, ADMIN or METRICS
 * @param department whose tasks they see; null: all
 */
public record User(
    String name, String password, String role, @Nullable String department, Standing standing) {

  /**
   * Whether they may log in.
   *
   * @param oneTime the password has to be changed at the next login
   */
  public record Standing(boolean enabled, boolean oneTime) {}

  /** Never the password, not even its hash. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
