package dues.tabular.bundle;

import dues.tabular.Bundle;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.StoredFile;
import dues.tabular.Table;
import dues.tabular.guard.Inflated;
import dues.tabular.guard.ZipDirectory;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip of CSV or JSON files. Its entries are read where they are and never unpacked, so their
 * names cannot lead anywhere.
 */
record ZipBundle(String name, Path path) implements Bundle {

  private static final Charset DOS = Charset.forName("cp866");

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
          .map(entry -> table(entry, layout));
    }
  }

  private static boolean isCalled(String entry, String table) {
    String file = entry.substring(entry.lastIndexOf('/') + 1);
    return entry.equals(table) || file.equals(table) || Bundles.stem(file).equals(table);
  }

  private Table table(ZipEntry entry, Layout layout) {
    long size = entry.getSize();
    String file = name + "#" + entry.getName();
    return Delivered.table(new StoredFile(file, () -> stream(entry), () -> size), layout);
  }

  private InputStream stream(ZipEntry entry) throws IOException {
    ZipFile zip = open();
    InputStream in = begin(zip, entry);
    long compressed = Math.min(entry.getCompressedSize(), Files.size(path));
    return new ClosingZip(new Inflated(in, name + "#" + entry.getName(), compressed), zip);
  }

  private InputStream begin(ZipFile zip, ZipEntry entry) throws IOException {
    try {
      InputStream in = zip.getInputStream(entry);
      if (in != null) {
        return in;
      }
    } catch (ZipException | EOFException e) {
      // told below
    }
    zip.close();
    throw new FileFault(
        FileFault.Kind.TRUNCATED,
        name,
        0,
        "has lost " + entry.getName() + "; expected the same whole zip as at first");
  }

  /** Names that are not UTF-8 are of DOS, as Windows writes them. */
  private ZipFile open() throws IOException {
    ZipDirectory.requireSmall(name, path);
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        return openOfDos();
      }
      throw unreadable(e);
    }
  }

  private ZipFile openOfDos() throws IOException {
    try {
      return new ZipFile(path.toFile(), DOS);
    } catch (ZipException e) {
      throw unreadable(e);
    }
  }

  private FileFault unreadable(ZipException e) {
    boolean secret = String.valueOf(e.getMessage()).contains("encrypted");
    return new FileFault(
        secret ? FileFault.Kind.CONTAINER : FileFault.Kind.TRUNCATED,
        name,
        0,
        secret
            ? "has a password; expected a zip without one"
            : "is no whole zip (" + e.getMessage() + "); expected a zip of CSV files");
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
