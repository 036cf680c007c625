package dues.batch.imports.delivered;

import dues.batch.step.StepRun;
import dues.platform.Home;
import dues.source.FileProblem;
import dues.source.SourceSheet;
import dues.source.remote.FetchedFiles;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Sources that are asked over HTTP: once a launch, so that all steps of an import read the same
 * answers. A launch that got none fails its import with what the billing said, without asking
 * again.
 */
@Component
public class AskedSources {

  /** What was answered, and to the import of which job instance; none before its first step. */
  private record Asked(SourceSheet sheet, OptionalLong instance) {}

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
      answered.put(sheet.id(), new Asked(files, OptionalLong.empty()));
      return files;
    } catch (FileProblem problem) {
      refused.put(sheet.id(), problem);
      throw problem;
    }
  }

  /** The same for the steps of an import: what was answered at its launch, or else is now. */
  public SourceSheet asked(SourceSheet sheet, StepRun run) {
    FileProblem problem = refused.remove(sheet.id());
    if (problem != null) {
      throw problem;
    }
    Asked known = answered.get(sheet.id());
    OptionalLong instance = OptionalLong.of(run.instance());
    if (known != null && (known.instance().isEmpty() || known.instance().equals(instance))) {
      answered.put(sheet.id(), new Asked(known.sheet(), instance));
      return known.sheet();
    }
    SourceSheet files = ask(sheet, run.date());
    answered.computeIfPresent(sheet.id(), (id, asked) -> new Asked(asked.sheet(), instance));
    return files;
  }
}
