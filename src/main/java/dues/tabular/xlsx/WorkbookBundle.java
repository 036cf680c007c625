package dues.tabular.xlsx;

import dues.tabular.Bundle;
import dues.tabular.CountingStream;
import dues.tabular.FileFault;
import dues.tabular.Fingerprint;
import dues.tabular.Layout;
import dues.tabular.Rows;
import dues.tabular.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** A workbook through POI's event model, guarded against zip bombs, one sheet at a time. */
public final class WorkbookBundle implements Bundle {

  private final String name;
  private final Path path;
  private @Nullable OPCPackage opened;
  private @Nullable WorkbookParts parts;

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
    List<String> names = new ArrayList<>();
    XSSFReader.SheetIterator sheets = sheets();
    while (sheets.hasNext()) {
      sheets.next().close();
      names.add(sheets.getSheetName());
    }
    return names;
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
    public Rows open(long afterLine) throws IOException {
      Fingerprint whole = fingerprint();
      SheetRows.Place place = new SheetRows.Place(file(), afterLine, whole);
      return new SheetRows(place, stream(sheet), parts(), layout.repeatable());
    }
  }

  private Fingerprint fingerprint() throws IOException {
    try (CountingStream in = new CountingStream(Files.newInputStream(path))) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer, 0, buffer.length) >= 0) {
        // reading is what digests it
      }
      return in.fingerprint(0);
    }
  }

  private InputStream stream(String sheet) throws IOException {
    XSSFReader.SheetIterator sheets = sheets();
    while (sheets.hasNext()) {
      InputStream stream = sheets.next();
      if (sheets.getSheetName().equals(sheet)) {
        return new BufferedInputStream(stream, 1 << 16);
      }
      stream.close();
    }
    throw fault("has no sheet '" + sheet + "'");
  }

  private XSSFReader.SheetIterator sheets() throws IOException {
    try {
      return (XSSFReader.SheetIterator) new XSSFReader(opened()).getSheetsData();
    } catch (OpenXML4JException | RuntimeException e) {
      throw fault("cannot be read as a workbook (" + e.getMessage() + ")");
    }
  }

  private WorkbookParts parts() throws IOException {
    if (parts == null) {
      try {
        parts = WorkbookParts.read(name, new XSSFReader(opened()));
      } catch (OpenXML4JException | XMLStreamException | RuntimeException e) {
        throw fault("cannot be read as a workbook (" + e.getMessage() + ")");
      }
    }
    return parts;
  }

  private OPCPackage opened() throws IOException {
    if (opened == null) {
      try {
        opened = OPCPackage.open(path.toFile(), PackageAccess.READ);
      } catch (OpenXML4JException | RuntimeException e) {
        throw fault("cannot be opened as a workbook (" + e.getMessage() + ")");
      }
    }
    return opened;
  }

  private FileFault fault(String problem) {
    return new FileFault(
        FileFault.Kind.ENCODING,
        name,
        0,
        problem + "; expected an XLSX file as a spreadsheet writes it");
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.revert();
      opened = null;
    }
  }
}
