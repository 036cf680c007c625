package dues.batch.imports.resubmitted;

import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.tabular.CountingStream;
import dues.tabular.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Mended files from anywhere, inside the home: a run that breaks off finds its file again, and what
 * a person handed in can be looked up. A file outside is copied to {@code out/rejects/mended/},
 * under a folder that is named by its content.
 */
public final class MendedCopies {

  private static final int DIGITS = 12;

  private MendedCopies() {}

  /**
   * The file, or its copy in the home.
   *
   * @param file as it was typed: relative to the working folder, or to the home
   */
  public static Path inHome(Home home, Path file) {
    Path typed = Files.exists(file) ? file : home.root().resolve(file);
    if (!Files.isRegularFile(typed)) {
      throw StartupProblem.configuration(
          "'"
              + file
              + "' is no file; expected a mended file of out/rejects/<execution>/. `dues rejects` names them.");
    }
    try {
      Path real = typed.toRealPath();
      return real.startsWith(home.root()) ? real : copy(home, real);
    } catch (IOException e) {
      throw StartupProblem.failure(
          "'" + file + "' cannot be read: " + e.getMessage() + ". See who may read it.", e);
    }
  }

  private static Path copy(Home home, Path real) throws IOException {
    Path folder = home.output("rejects/mended/" + hash(real).substring(0, DIGITS));
    Files.createDirectories(folder);
    Path copy = folder.resolve(real.getFileName());
    if (!Files.exists(copy)) {
      Path draft = Files.createTempFile(folder, ".", ".part");
      Files.copy(real, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
    }
    return copy;
  }

  /** The digest of a file's bytes. */
  public static String hash(Path file) throws IOException {
    try (CountingStream in = new CountingStream(Files.newInputStream(file), Digest.SHA256)) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.fingerprint(0).sha256();
    }
  }
}
