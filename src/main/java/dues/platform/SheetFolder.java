package dues.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sheets of one folder such as <code>jobs/reports</code>: the home's files, and from the
 * program itself those that the home does not have. A file of the same name replaces the program's
 * one whole.
 */
public final class SheetFolder {

  static final String BUILT_IN = " (built in)";

  private final Path home;
  private final Violations violations;

  public SheetFolder(Path home, Violations violations) {
    this.home = home;
    this.violations = violations;
  }

  /** The home's sheets alone, by file name. */
  public List<SheetFile> own(String folder) {
    List<SheetFile> sheets = new ArrayList<>();
    for (Path path : ownPaths(folder)) {
      sheets.add(SheetFile.read(folder + "/" + path.getFileName(), path, violations));
    }
    return sheets;
  }

  /** The home's sheets and the built-in ones it does not replace, by file name. */
  public List<SheetFile> ownOrBuiltIn(String folder) {
    TreeMap<String, SheetFile> sheets = new TreeMap<>();
    own(folder).forEach(sheet -> sheets.put(sheet.name(), sheet));
    for (Resource resource : builtIn(folder)) {
      String name = folder + "/" + resource.getFilename();
      if (!sheets.containsKey(name)) {
        sheets.put(name, SheetFile.read(name + BUILT_IN, bytes(resource), violations));
      }
    }
    return List.copyOf(sheets.values());
  }

  /** The names of the built-in sheets, without ending. */
  public static List<String> builtInNames(String folder) {
    return builtIn(folder).stream()
        .map(resource -> Objects.requireNonNull(resource.getFilename()))
        .map(name -> name.substring(0, name.length() - ".yml".length()))
        .toList();
  }

  private List<Path> ownPaths(String folder) {
    Path directory = home.resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(path -> isSheet(folder, path)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      violations.add(folder, 0, "cannot be listed (" + e + ")", "a readable folder", "");
      return List.of();
    }
  }

  private boolean isSheet(String folder, Path path) {
    String name = path.getFileName().toString();
    if (name.endsWith(".yaml") && !name.startsWith(".")) {
      violations.add(
          folder + "/" + name,
          0,
          "ends with .yaml and would not be read",
          "a name with .yml",
          "Rename it.");
    }
    return name.endsWith(".yml") && !name.startsWith(".");
  }

  private static List<Resource> builtIn(String folder) {
    try {
      return List.of(
          new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.yml"));
    } catch (java.io.FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Resource resource) {
    try (InputStream stream = resource.getInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
