package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.OwnedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.postgresql.util.PasswordUtil;

/**
 * The server's passwords: made up once, kept in files that only their owner reads.
 *
 * <p>Rounds of hashing make a password that somebody thought of dearer to guess (RFC 7677). Of 256
 * random bits nobody guesses one, so one round is as safe as many, and a login, of which a command
 * has several, costs no tenth of a second.
 */
record Passwords(String administrator, String application) {

  static final int ROUNDS = 1;

  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;

  static Passwords in(Path state) throws IOException {
    return new Passwords(read(state, "administrator"), read(state, "application"));
  }

  private static String read(Path state, String role) throws IOException {
    Path file = state.resolve(role + ".password");
    if (!Files.exists(file)) {
      OwnedFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES)));
    }
    if (!Files.isReadable(file)) {
      throw StartupProblem.configuration(
          file
              + " belongs to "
              + Files.getOwner(file)
              + " and cannot be read. Run dues as that user.");
    }
    return Files.readString(file).strip();
  }

  /** What the server keeps of the application's password: letters, digits and {@code $:+/=}. */
  String verifier() {
    return PasswordUtil.encodeScramSha256(application.toCharArray(), ROUNDS, random(SALT_BYTES));
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return random;
  }

  @Override
  public String toString() {
    return "Passwords[…]";
  }
}
