package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.xlsx.WorkbookBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens what a path leads to, as long as it stays inside the home. */
public final class Bundles {

  private Bundles() {}

  /**
   * A folder, a zip, a workbook or a single CSV file.
   *
   * @param home nothing outside it is read, also not through symbolic links
   * @param path what to open
   */
  public static Bundle open(Path home, Path path) throws IOException {
    Path real = inside(home, path);
    String name = shown(home, path);
    if (Files.isDirectory(real)) {
      return new FolderBundle(name, new Delivered(home), real);
    }
    return switch (extension(path)) {
      case "xlsx", "xlsm" -> new WorkbookBundle(name, real);
      case "zip" -> new ZipBundle(name, real);
      default -> new FilesBundle(name, new Delivered(home), List.of(path));
    };
  }

  /** Several files that a pattern found. */
  public static Bundle of(Path home, String pattern, List<Path> files) {
    return new FilesBundle(pattern, new Delivered(home), files);
  }

  /** The real path of a file or folder; refuses one that is missing, special or outside. */
  static Path inside(Path home, Path path) throws IOException {
    String shown = shown(home, path);
    if (!Files.exists(path)) {
      String absent = Files.isSymbolicLink(path) ? "is a link to nothing" : "is not there";
      throw new FileFault(FileFault.Kind.MISSING, shown, 0, absent + "; expected a file or folder");
    }
    Path real = path.toRealPath();
    if (!real.startsWith(home.toRealPath())) {
      throw new FileFault(
          FileFault.Kind.MISSING,
          shown,
          0,
          "leads outside the home; expected a path inside it, also behind symbolic links");
    }
    if (!Files.isDirectory(real) && !Files.isRegularFile(real)) {
      throw new FileFault(
          FileFault.Kind.MISSING, shown, 0, "is neither a file nor a folder; expected one of them");
    }
    return real;
  }

  /** The real path of a file; refuses a folder, too. */
  static Path fileInside(Path home, Path path) throws IOException {
    Path real = inside(home, path);
    if (Files.isDirectory(real)) {
      throw new FileFault(
          FileFault.Kind.MISSING, shown(home, path), 0, "is a folder; expected a file");
    }
    return real;
  }

  static String shown(Path home, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path root = home.toAbsolutePath().normalize();
    return absolute.startsWith(root)
        ? root.relativize(absolute).toString().replace('\\', '/')
        : absolute.toString();
  }

  static String extension(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without its extension. */
  public static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
