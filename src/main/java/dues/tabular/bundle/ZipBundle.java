package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Table;
import dues.tabular.csv.CsvTable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of CSV files. Its entries are read where they are and never unpacked, so their names cannot
 * lead anywhere.
 */
record ZipBundle(String name, Path path) implements Bundle {

  private static final int MOST_ENTRIES = 1000;

  @Override
  public List<String> tables() throws IOException {
    try (ZipFile zip = open()) {
      return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
    }
  }

  @Override
  public Optional<Table> table(String table, Layout layout) throws IOException {
    try (ZipFile zip = open()) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory() && isCalled(entry.getName(), table))
          .findFirst()
          .map(entry -> csv(entry, layout));
    }
  }

  private static boolean isCalled(String entry, String table) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    return entry.equals(table) || file.equals(table) || Bundles.stem(file).equals(table);
  }

  private CsvTable csv(ZipEntry entry, Layout layout) {
    long size = entry.getSize();
    return new CsvTable(name + "#" + entry.getName(), () -> stream(entry), () -> size, layout);
  }

  private InputStream stream(ZipEntry entry) throws IOException {
    ZipFile zip = open();
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      zip.close();
      throw new FileFault(FileFault.Kind.TRUNCATED, name, 0, "has lost " + entry.getName());
    }
    return new ClosingZip(new Inflated(in, name + "#" + entry.getName(), entry), zip);
  }

  private ZipFile open() throws IOException {
    try {
      ZipFile zip = new ZipFile(path.toFile());
      if (zip.size() > MOST_ENTRIES) {
        zip.close();
        throw new FileFault(
            FileFault.Kind.ENCODING,
            name,
            0,
            "has more than " + MOST_ENTRIES + " entries; expected an export");
      }
      return zip;
    } catch (ZipException e) {
      throw new FileFault(
          FileFault.Kind.TRUNCATED, name, 0, "is no whole zip (" + e.getMessage() + ")");
    }
  }

  private static final class ClosingZip extends FilterInputStream {
    private final ZipFile zip;

    ClosingZip(InputStream in, ZipFile zip) {
      super(in);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
