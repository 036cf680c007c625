package dues.report.format.steady;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A streaming workbook whose bytes depend on its cells and on the business date alone: the entries
 * of its zip and its properties carry midnight of that date instead of the clock's time.
 */
public final class SteadyWorkbook extends SXSSFWorkbook {

  /** Rows kept in memory; those before are in a temporary file already. */
  private static final int WINDOW = 200;

  private final LocalDate date;
  private final Path scratch;

  /** A workbook whose rows wait in the folder {@code scratch} until it is whole. */
  public SteadyWorkbook(LocalDate date, String title, Path scratch) {
    super(WINDOW);
    this.date = date;
    this.scratch = scratch;
    CoreProperties properties = getXSSFWorkbook().getProperties().getCoreProperties();
    Optional<Date> midnight = Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator("Dues");
    properties.setLastModifiedByUser("Dues");
    properties.setTitle(title);
    properties.setCreated(midnight);
    properties.setModified(midnight);
    setZip64Mode(Zip64Mode.AsNeeded);
  }

  /** Rows name customers, so they wait in a folder of ours and not in the machine's public one. */
  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    TempFile.setThreadLocalTempFileCreationStrategy(
        new DefaultTempFileCreationStrategy(scratch.toFile()));
    try {
      return super.createSheetDataWriter();
    } finally {
      TempFile.setThreadLocalTempFileCreationStrategy(null);
    }
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    ZipArchiveOutputStream zip = new SteadyZip(out, date);
    zip.setUseZip64(Zip64Mode.AsNeeded);
    return zip;
  }
}
