package dues.batch.reports;

import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.report.ReportDocument;
import dues.report.format.TableWriter;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportParameters;
import dues.report.sheet.ReportSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A report that somebody asks for, handed out at once; nothing of it is kept. */
public record AskedReport(Home home, ReportSheet sheet) {

  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  /** Opens what the rows are written to; the folder is for drafts and goes afterwards. */
  @FunctionalInterface
  public interface Opening {
    TableWriter open(ReportSheet titled, Path scratch);
  }

  /** Hands it out; what cannot be asked of it is refused. */
  public void print(DataSource dataSource, ReportParameters parameters, Opening opening) {
    try {
      Path scratch = scratch();
      try {
        new ReportDocument(dataSource, TIMEOUT)
            .write(sheet, parameters, titled -> opening.open(titled, scratch));
      } finally {
        remove(scratch);
      }
    } catch (ReportFault fault) {
      throw StartupProblem.configuration(String.valueOf(fault.getMessage()), fault);
    } catch (IOException e) {
      throw new UncheckedIOException("the report " + sheet.name() + " was not written", e);
    }
  }

  private Path scratch() throws IOException {
    Path reports = Files.createDirectories(home.output("reports"));
    return Files.createTempDirectory(reports, ".asked");
  }

  private static void remove(Path scratch) throws IOException {
    try (Stream<Path> tree = Files.walk(scratch)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
