package dues.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one installation: its sheets, its output, its database.
 *
 * <p>Sheets are read from wherever the home says; what Dues <em>writes</em> stays under {@code
 * out/} and {@code .dues/}: {@link #output} refuses a name that leads out by {@code ..}, by an
 * absolute path or through a symbolic link.
 */
public record Home(Path root) {

  /** {@code --home}, else {@code DUES_HOME}, else the current directory. */
  public static Home of(@Nullable String option, Map<String, String> environment) {
    String named = option == null ? environment.getOrDefault("DUES_HOME", "") : option;
    String origin = option == null ? "DUES_HOME" : "--home";
    if (named.isBlank()) {
      if (option != null) {
        throw StartupProblem.configuration("--home is empty; expected a folder.");
      }
      return at(Path.of(""), "The current directory");
    }
    try {
      return at(Path.of(named), origin);
    } catch (InvalidPathException malformed) {
      throw StartupProblem.configuration(origin + " '" + named + "' is not a path.", malformed);
    }
  }

  public static Home at(Path folder) {
    return at(folder, "The home");
  }

  private static Home at(Path folder, String origin) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      throw StartupProblem.configuration(
          origin + " '" + absolute + "' is not a folder. Create it or name another one.");
    }
    try {
      return new Home(absolute.toRealPath());
    } catch (IOException unreadable) {
      throw StartupProblem.configuration(
          origin + " '" + absolute + "' cannot be read: " + unreadable.getMessage() + ".",
          unreadable);
    }
  }

  public Path jobs() {
    return root.resolve("jobs");
  }

  public Path jobSheet(String job) {
    return jobs().resolve(job + ".yml");
  }

  public Path feesSheet() {
    return jobs().resolve("fees.yml");
  }

  public Path sources() {
    return jobs().resolve("sources");
  }

  public Path reportSheets() {
    return jobs().resolve("reports");
  }

  public Path reports(LocalDate date) {
    return output("reports").resolve(date.toString());
  }

  public Path rejects(long execution) {
    return output("rejects").resolve(Long.toString(execution));
  }

  public Path feeds(String source) {
    return inside(output("feeds"), source);
  }

  public Path log(String job, long execution) {
    return inside(output("logs"), job).resolve(execution + ".log");
  }

  /** What belongs to the embedded database. */
  public Path state() {
    return root.resolve(".dues");
  }

  /** A path as a sheet or an option writes it: relative ones start at the home. */
  public Path resolve(String path) {
    return root.resolve(path).normalize();
  }

  /** A path under {@code out/} that may be written; {@code name} may contain folders. */
  public Path output(String name) {
    return inside(root.resolve("out"), name);
  }

  /** The path {@code name} of {@code folder}, refused when it would lie outside of it. */
  public static Path inside(Path folder, String name) {
    Path asked = folder.resolve(name);
    Path normal = asked.normalize();
    if (Path.of(name).isAbsolute() || !normal.startsWith(folder.normalize())) {
      throw leadsOut(folder, name);
    }
    try {
      Path real = existing(normal).toRealPath();
      Path realFolder = existing(folder.normalize()).toRealPath();
      if (!real.startsWith(realFolder)) {
        throw leadsOut(folder, name);
      }
      return normal;
    } catch (IOException unreadable) {
      throw StartupProblem.failure(
          "'" + normal + "' cannot be examined: " + unreadable.getMessage() + ".", unreadable);
    }
  }

  private static Path existing(Path path) {
    Path at = path;
    while (at.getParent() != null && !Files.exists(at)) {
      if (Files.isSymbolicLink(at)) {
        return at;
      }
      at = at.getParent();
    }
    return at;
  }

  private static StartupProblem leadsOut(Path folder, String name) {
    return StartupProblem.configuration(
        "'" + name + "' leads out of '" + folder + "'. Name a path inside of it.");
  }
}
