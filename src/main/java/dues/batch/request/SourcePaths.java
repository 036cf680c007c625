package dues.batch.request;

import dues.platform.Home;
import dues.platform.SheetFile;
import dues.platform.SheetFolder;
import dues.platform.Violation;
import dues.platform.Violations;
import dues.source.SourceSheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether the place that a source's <code>path</code> names is there. Of a path with <code>{date}
 * </code> or wildcards only the folders before them can be asked for; a URL is asked by the import
 * alone.
 */
public final class SourcePaths {

  private SourcePaths() {}

  /** The sentence about an absent path, or none. */
  static List<String> problems(Home home, SourceSheet source) {
    Violations violations = new Violations();
    check(home, source, violations);
    return violations.list().stream().map(Violation::sentence).toList();
  }

  /** Adds what is absent to the violations. */
  public static void check(Home home, SourceSheet source, Violations violations) {
    String path = source.origin().path();
    if (path.contains("://")) {
      return;
    }
    Path fixed = home.resolve(fixedPart(path));
    if (!Files.exists(fixed)) {
      violations.add(
          "jobs/sources/" + source.id() + ".yml",
          line(home, source),
          "path '" + path + "' is absent (" + fixed + ")",
          "the exports of " + source.id() + " there",
          "Put them there or change path.");
    }
  }

  /** Where the sheet says it; the sheets were read without keeping their lines. */
  private static int line(Home home, SourceSheet source) {
    for (SheetFile sheet : new SheetFolder(home.root(), new Violations()).own("jobs/sources")) {
      if (sheet.id().equals(source.id())) {
        return sheet.root().at("path").line();
      }
    }
    return 0;
  }

  private static String fixedPart(String path) {
    StringBuilder fixed = new StringBuilder(path.startsWith("/") ? "/" : "");
    for (String part : path.split("/", -1)) {
      if (part.matches(".*[{*?\\[].*")) {
        break;
      }
      fixed.append(part.isEmpty() ? "" : part + "/");
    }
    return fixed.isEmpty() ? "." : fixed.toString();
  }
}
