package dues.batch.imports.delivered;

import dues.platform.Home;
import dues.source.FileProblem;
import dues.source.SourceSheet;
import dues.source.remote.FetchedFiles;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Sources that are asked over HTTP: once a launch, so that all steps of an import read the same
 * answers. A launch that got none fails its import with what the billing said, without asking
 * again.
 */
@Component
public class AskedSources {

  private record Asked(SourceSheet sheet, LocalDate date) {}

  private final Home home;
  private final Map<String, Asked> answered = new ConcurrentHashMap<>();
  private final Map<String, FileProblem> refused = new ConcurrentHashMap<>();

  AskedSources(Home home) {
    this.home = home;
  }

  /** Where the answers are put. */
  public Home home() {
    return home;
  }

  /** The sheet with a path to what the source delivers now; a source with files keeps its path. */
  public SourceSheet ask(SourceSheet sheet, LocalDate date) {
    if (!FetchedFiles.isAsked(sheet)) {
      return sheet;
    }
    answered.remove(sheet.id());
    refused.remove(sheet.id());
    try {
      SourceSheet files = FetchedFiles.of(home.root(), sheet, date, Map.copyOf(System.getenv()));
      answered.put(sheet.id(), new Asked(files, date));
      return files;
    } catch (FileProblem problem) {
      refused.put(sheet.id(), problem);
      throw problem;
    }
  }

  /** The same for the steps of the import that was launched. */
  public SourceSheet asked(SourceSheet sheet, LocalDate date) {
    FileProblem problem = refused.remove(sheet.id());
    if (problem != null) {
      throw problem;
    }
    Asked known = answered.get(sheet.id());
    return known != null && known.date().equals(date) ? known.sheet() : ask(sheet, date);
  }
}
