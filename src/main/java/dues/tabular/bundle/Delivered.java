package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.StoredFile;
import dues.tabular.Table;
import dues.tabular.csv.CsvTable;
import dues.tabular.json.JsonTable;
import dues.tabular.xlsx.WorkbookBundle;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files of a home that stand for one table each; the zips and workbooks among them stay open. */
final class Delivered implements Closeable {

  private final Path home;
  private final List<Bundle> opened = new ArrayList<>();

  Delivered(Path home) {
    this.home = home;
  }

  /** A CSV file, or a JSON file by its name. */
  static Table table(StoredFile stored, Layout layout) {
    return stored.name().toLowerCase(Locale.ROOT).endsWith(".json")
        ? new JsonTable(stored)
        : new CsvTable(stored, layout);
  }

  /** A CSV or JSON file, or the one table of a zip or workbook. */
  Table only(Path path, String table, Layout layout) throws IOException {
    Path real = Bundles.fileInside(home, path);
    String shown = Bundles.shown(home, path);
    String extension = Bundles.extension(path);
    if (!extension.equals("zip") && !extension.equals("xlsx")) {
      return table(
          new StoredFile(shown, () -> Files.newInputStream(real), () -> Files.size(real)), layout);
    }
    Bundle inner =
        extension.equals("zip") ? new ZipBundle(shown, real) : new WorkbookBundle(shown, real);
    opened.add(inner);
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

  @Override
  public void close() throws IOException {
    for (Bundle bundle : opened) {
      bundle.close();
    }
    opened.clear();
  }
}
