package dues.source;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Table;
import dues.tabular.bundle.Bundles;
import dues.tabular.bundle.PathPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a source's files are: a folder, workbook, zip or pattern relative to the home. {@code
 * exports/{date}} is the newest folder that is not after the business date.
 */
final class SourceFiles {

  private static final Set<String> CONTAINERS = Set.of("xlsx", "xlsm", "zip");

  private SourceFiles() {}

  static Bundle bundle(Path home, SourceSheet sheet, LocalDate businessDate) throws IOException {
    String pattern = sheet.origin().path();
    if (pattern.contains("://")) {
      throw new FileFault(
          FileFault.Kind.MISSING,
          pattern,
          0,
          sheet.origin().kind().isAskedOverHttp()
              ? "is a URL, which only an import asks; expected a path"
              : "is a URL; expected a path for kind " + sheet.origin().kind().name());
    }
    if (!PathPattern.isPattern(pattern)) {
      return Bundles.open(home, home.resolve(pattern));
    }
    List<Path> found = new PathPattern(home, pattern).matches(businessDate);
    if (found.isEmpty()) {
      throw new FileFault(
          FileFault.Kind.MISSING,
          pattern,
          0,
          "nothing is there"
              + (pattern.contains("{date}") ? " dated " + businessDate + " or before" : "")
              + "; expected the export of source "
              + sheet.id());
    }
    Path last = found.stream().max(Comparator.comparing(Path::toString)).orElseThrow();
    boolean oneOfMany = found.size() > 1 && !Files.isDirectory(last) && !isContainer(last);
    return oneOfMany ? Bundles.of(home, pattern, found) : Bundles.open(home, last);
  }

  private static boolean isContainer(Path path) {
    String name = path.toString();
    return CONTAINERS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The table that stands for a file, in small letters or capitals; null where there is none. */
  static @Nullable Table table(Bundle bundle, SourceSheet sheet, ExportFile file)
      throws IOException {
    Layout layout = sheet.format().layout().withRepeatable(file.repeatable());
    String renamed = sheet.origin().files().get(file.name());
    Table table = bundle.table(renamed == null ? file.name() : renamed, layout).orElse(null);
    if (table == null && renamed == null) {
      List<String> alike = alike(bundle, file);
      table = alike.size() == 1 ? bundle.table(alike.get(0), layout).orElse(null) : null;
    }
    if (table == null && renamed == null && file.required() && isAlone(sheet, file)) {
      List<String> tables = bundle.tables();
      if (tables.size() == 1) {
        table = bundle.table(tables.get(0), layout).orElse(null);
      }
    }
    return table;
  }

  /** What a file's name is in other capitals: Statuses of a workbook, CONTRACTS.csv. */
  private static List<String> alike(Bundle bundle, ExportFile file) throws IOException {
    return bundle.tables().stream()
        .map(name -> Bundles.stem(name.substring(name.lastIndexOf('/') + 1)))
        .filter(name -> name.equalsIgnoreCase(file.name()) && !name.equals(file.name()))
        .distinct()
        .toList();
  }

  /** A delivery of a single file is the kind's one required file, whatever it is called. */
  private static boolean isAlone(SourceSheet sheet, ExportFile file) {
    return sheet.origin().kind().files().stream()
        .filter(ExportFile::required)
        .allMatch(required -> required.name().equals(file.name()));
  }

  static FileFault missing(Bundle bundle, SourceSheet sheet, ExportFile file) throws IOException {
    String expected =
        sheet
            .origin()
            .files()
            .getOrDefault(file.name(), file.name() + sheet.origin().kind().extension());
    List<String> there = bundle.tables();
    return new FileFault(
        FileFault.Kind.MISSING,
        bundle.name(),
        0,
        "has no '"
            + expected
            + "'; expected the "
            + file.name()
            + " of source "
            + sheet.id()
            + ", found "
            + (there.isEmpty() ? "nothing" : String.join(", ", there.stream().limit(20).toList()))
            + ", and 'files: {"
            + file.name()
            + ": …}' in its sheet names another");
  }
}
