package dues.tabular.xlsx;

import dues.tabular.Bundle;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Rows;
import dues.tabular.Table;
import dues.tabular.guard.Beginning;
import dues.tabular.guard.ZipDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** A workbook through POI's event model, guarded against bombs of all kinds, a sheet at a time. */
public final class WorkbookBundle implements Bundle {

  private final String name;
  private final Path path;
  private @Nullable Opened opened;
  private @Nullable WorkbookParts parts;

  /** The open file, through which all parts come. */
  private record Opened(WholeFile file, GuardedParts parts, OPCPackage workbook) {}

  /** What the library does with the workbook. */
  private interface Reading<T> {
    T read() throws IOException, OpenXML4JException, XMLStreamException;
  }

  public WorkbookBundle(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> tables() throws IOException {
    XSSFReader.SheetIterator sheets = sheets();
    return guarded(
        "read",
        () -> {
          List<String> names = new ArrayList<>();
          while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
          }
          return names;
        });
  }

  @Override
  public Optional<Table> table(String table, Layout layout) throws IOException {
    return tables().contains(table) ? Optional.of(new Sheet(table, layout)) : Optional.empty();
  }

  private final class Sheet implements Table {
    private final String sheet;
    private final Layout layout;

    Sheet(String sheet, Layout layout) {
      this.sheet = sheet;
      this.layout = layout;
    }

    @Override
    public String file() {
      return name + "#" + sheet;
    }

    @Override
    public Rows open(Digest digest) throws IOException {
      WholeFile whole = opened().file();
      SheetRows.Place place = new SheetRows.Place(file(), digest, whole);
      return new SheetRows(place, stream(sheet), parts(), layout);
    }
  }

  private InputStream stream(String sheet) throws IOException {
    XSSFReader.SheetIterator sheets = sheets();
    return guarded(
        "read",
        () -> {
          while (sheets.hasNext()) {
            InputStream stream = sheets.next();
            if (sheets.getSheetName().equals(sheet)) {
              return new BufferedInputStream(stream, 1 << 16);
            }
            stream.close();
          }
          throw fault("has no sheet '" + sheet + "'");
        });
  }

  private XSSFReader.SheetIterator sheets() throws IOException {
    Opened now = opened();
    now.parts().stream(false);
    try {
      return guarded(
          "read", () -> (XSSFReader.SheetIterator) new XSSFReader(now.workbook()).getSheetsData());
    } finally {
      now.parts().stream(true);
    }
  }

  private WorkbookParts parts() throws IOException {
    if (parts == null) {
      Opened now = opened();
      parts = guarded("read", () -> WorkbookParts.read(name, new XSSFReader(now.workbook())));
    }
    return parts;
  }

  private Opened opened() throws IOException {
    if (opened == null) {
      if (Beginning.of(path) == Beginning.OLE) {
        throw fault(Beginning.OLE.what());
      }
      ZipDirectory.requireSmall(name, path);
      WholeFile file = WholeFile.of(name, path);
      GuardedParts guardedParts = guarded("opened", () -> new GuardedParts(name, path));
      try {
        OPCPackage workbook = guarded("opened", () -> OPCPackage.open(guardedParts));
        opened = new Opened(file, guardedParts, workbook);
      } finally {
        if (opened == null) {
          guardedParts.close();
        }
      }
    }
    return opened;
  }

  /** Whatever the library throws is the workbook's fault. */
  private <T> T guarded(String done, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (NoSuchFileException e) {
      throw e;
    } catch (OpenXML4JException | XMLStreamException | IOException | RuntimeException e) {
      FileFault fault = FileFault.in(e);
      throw fault == null
          ? fault("cannot be " + done + " as a workbook (" + Reasons.of(e) + ")")
          : fault;
    }
  }

  private FileFault fault(String problem) {
    return new FileFault(
        FileFault.Kind.CONTAINER,
        name,
        0,
        problem + "; expected an XLSX file as a spreadsheet writes it, without a password");
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.workbook().revert();
      opened = null;
    }
  }
}
