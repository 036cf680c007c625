package dues.console.security;

import dues.store.users.Users;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Makes users and passwords. A password that the program makes has sixteen signs of thirty-one, 79
 * bits, none of which looks like another: {@code 7kqm-x2ph-9wdv-t4rn}.
 */
public record Passwords(Users users) {

  /** The cost of one hash: about a quarter of a second, for the one who guesses, too. */
  static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(12);

  /** What somebody may be called. */
  public static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}";

  private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final int SHORTEST = 12;
  private static final int MOST_BYTES = 72;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Adds somebody and gives their one-time password; nothing where the name is taken. */
  public Optional<String> add(String name, Role role, List<String> departments) {
    String password = oneTime();
    boolean added = users.add(name, hash(password), role.name(), departments);
    return added ? Optional.of(password) : Optional.empty();
  }

  /** The first administrator of a home without users, and their one-time password. */
  public Optional<String> first(String name) {
    return users.all().isEmpty() ? add(name, Role.ADMIN, List.of()) : Optional.empty();
  }

  /** A new one-time password for somebody who lost theirs. */
  public String reset(String name) {
    String password = oneTime();
    users.password(name, hash(password), true);
    return password;
  }

  static String hash(String password) {
    return Objects.requireNonNull(ENCODER.encode(password));
  }

  /** Whether people may choose it; bcrypt reads 72 bytes. */
  static boolean isFit(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    return password.codePointCount(0, password.length()) >= SHORTEST && bytes <= MOST_BYTES;
  }

  private static String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(i > 0 && i % GROUP == 0 ? "-" : "");
      password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}
