package dues.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A home with the sheets of the checkout and the three sample sources, and ways to spoil it. */
record SampleHome(Path folder) {

  static SampleHome in(Path folder) {
    copy(Path.of("jobs"), folder.resolve("jobs"));
    for (String source : new String[] {"own", "abills", "utm5"}) {
      copy(Path.of("sample-data", source), folder.resolve("sample-data").resolve(source));
    }
    return new SampleHome(folder);
  }

  Program.Ended run(String... arguments) {
    return Program.run(folder, arguments);
  }

  Program.Ended night(String date) {
    return run("run", "nightly", "--date", date);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Rewrites a file of the home. */
  void change(String name, UnaryOperator<String> change) {
    try {
      String before = Files.readString(file(name));
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("nothing to change in " + name);
      }
      Files.writeString(file(name), after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
