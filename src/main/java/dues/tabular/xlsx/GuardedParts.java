package dues.tabular.xlsx;

import dues.tabular.guard.GuardedXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * A workbook's parts, each read under guard. What describes the workbook is kept in memory as a
 * whole by the library and may be a mebibyte long; the sheets and their texts are streamed.
 */
final class GuardedParts extends ZipFileZipEntrySource {

  private static final long DESCRIPTION = 1L << 20;
  private static final long STREAMED = 4L << 30;

  private final String file;
  private long most = DESCRIPTION;

  GuardedParts(String file, Path path) throws IOException {
    super(new ZipSecureFile(path.toFile()));
    this.file = file;
  }

  /** Says whether the parts that are opened next are streamed. */
  void stream(boolean streamed) {
    most = streamed ? STREAMED : DESCRIPTION;
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new GuardedXml(super.getInputStream(entry), file, most);
  }
}
