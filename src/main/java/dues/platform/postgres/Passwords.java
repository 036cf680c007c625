package dues.platform.postgres;

import dues.platform.StartupProblem;
import dues.platform.system.OwnedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The server's passwords: made up once, kept in files that only their owner reads. */
record Passwords(String administrator, String application) {

  private static final int BYTES = 32;

  static Passwords in(Path state) throws IOException {
    return new Passwords(read(state, "administrator"), read(state, "application"));
  }

  private static String read(Path state, String role) throws IOException {
    Path file = state.resolve(role + ".password");
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      OwnedFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
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

  @Override
  public String toString() {
    return "Passwords[…]";
  }
}
