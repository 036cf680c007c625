package dues.batch.imports;

import dues.batch.Identity;
import dues.batch.JobRequest;
import dues.batch.imports.delivered.AskedSources;
import dues.batch.imports.resubmitted.MendedCopies;
import dues.batch.imports.resubmitted.Resubmission;
import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.source.Export;
import dues.source.FileProblem;
import dues.source.SourceSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An import is told from others by the hash of its files; files that cannot be read are one case,
 * which the run itself reports.
 */
@Component
class FilesIdentity implements Identity {

  private static final String UNREADABLE = "unreadable";

  private final Sheets sheets;
  private final Home home;
  private final Deliveries deliveries;
  private final AskedSources asked;

  FilesIdentity(Sheets sheets, Home home, Deliveries deliveries, AskedSources asked) {
    this.asked = asked;
    this.sheets = sheets;
    this.home = home;
    this.deliveries = deliveries;
  }

  @Override
  public String job() {
    return ImportBillingJob.NAME;
  }

  @Override
  public Map<String, String> parameters(JobRequest request) {
    Optional<String> mended = Resubmission.pathIn(request);
    if (mended.isPresent()) {
      return Map.of(FILES, hash(home.resolve(mended.get())));
    }
    String source = request.sources().get(0);
    SourceSheet sheet = Objects.requireNonNull(sheets.sources().get(source));
    try (Export export =
        Export.open(home.root(), asked.ask(sheet, request.date()), request.date())) {
      return Map.of(FILES, deliveries.read(source, export).hash());
    } catch (FileProblem problem) {
      return Map.of(FILES, UNREADABLE);
    }
  }

  private static String hash(Path file) {
    try {
      return MendedCopies.hash(file);
    } catch (IOException e) {
      return UNREADABLE;
    }
  }
}
