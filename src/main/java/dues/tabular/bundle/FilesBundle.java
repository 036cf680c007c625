package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Table;
import dues.tabular.xlsx.WorkbookBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that were named one by one or by a pattern. */
record FilesBundle(String name, Path home, List<Path> files) implements Bundle {

  @Override
  public List<String> tables() {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  /**
   * A file of that name, with or without extension, with or without a date or a number around it:
   * {@code users-2026-10-31.csv} is {@code users}.
   */
  @Override
  public Optional<Table> table(String table, Layout layout) throws IOException {
    for (Path file : files) {
      String found = String.valueOf(file.getFileName());
      String stem = Bundles.stem(found);
      if (found.equals(table)
          || stem.equals(table)
          || stem.replaceAll("^[\\d._-]+|[\\d._-]+$", "").equals(table)) {
        return Optional.of(only(home, file, table, layout));
      }
    }
    return Optional.empty();
  }

  /** A CSV file, or the one table of a zip or workbook. */
  static Table only(Path home, Path path, String table, Layout layout) throws IOException {
    Path real = Bundles.inside(home, path);
    String shown = Bundles.shown(home, path);
    String extension = Bundles.extension(path);
    if (!extension.equals("zip") && !extension.equals("xlsx")) {
      return Bundles.csv(shown, real, layout);
    }
    Bundle inner =
        extension.equals("zip") ? new ZipBundle(shown, real) : new WorkbookBundle(shown, real);
    List<String> tables = inner.tables();
    Optional<Table> found = inner.table(table, layout);
    if (found.isEmpty() && tables.size() == 1) {
      found = inner.table(tables.get(0), layout);
    }
    return found.orElseThrow(
        () ->
            new FileFault(
                FileFault.Kind.MISSING,
                shown,
                0,
                "holds " + tables + "; expected one table, or one called '" + table + "'"));
  }
}
