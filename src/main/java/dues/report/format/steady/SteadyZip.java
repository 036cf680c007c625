package dues.report.format.steady;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip all of whose entries are of the same moment. */
final class SteadyZip extends ZipArchiveOutputStream {

  private final long time;

  SteadyZip(OutputStream out, LocalDate date) {
    super(out);
    // A zip keeps local wall time: noon of the date is the same there in every zone.
    time = date.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(time);
    super.putArchiveEntry(entry);
  }
}
