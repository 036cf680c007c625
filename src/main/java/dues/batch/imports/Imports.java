package dues.batch.imports;

import dues.batch.Sheets;
import dues.batch.guard.StepRun;
import dues.source.SourceSheet;
import dues.store.Publication;
import dues.store.SourceSystems;
import dues.store.Staging;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What the steps of one import share: the source's sheet, where its rows are staged, what is being
 * published.
 */
@Component
class Imports {

  private final Sheets sheets;
  private final SourceSystems systems;

  Imports(Sheets sheets, SourceSystems systems) {
    this.sheets = sheets;
    this.systems = systems;
  }

  /** The sheet of the import's source. */
  SourceSheet sheet(StepRun run) {
    return Objects.requireNonNull(
        sheets.sources().get(run.source()), () -> "no sheet for source " + run.source());
  }

  /** The source's surrogate; registers the source or takes over what its sheet says now. */
  short source(StepRun run) {
    SourceSheet sheet = sheet(run);
    return systems.register(
        new SourceSystems.SourceSystem(
            sheet.id(),
            sheet.origin().kind().name(),
            sheet.origin().title(),
            sheet.meaning().zone().getId(),
            sheet.meaning().currency().orElse(null)));
  }

  /** Where the instance's rows are staged, and as what they are published. */
  Publication publication(StepRun run) {
    return new Publication(
        new Staging(source(run), run.instance()),
        run.execution(),
        run.date(),
        sheet(run).meaning().snapshot() == SourceSheet.Snapshot.FULL);
  }
}
