package dues.console.runs;

import dues.batch.log.LogFiles;
import dues.batch.sheet.JobSheet;
import dues.batch.sheet.Sheets;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.platform.Home;
import dues.store.history.RunHistory;
import dues.store.runs.ImportedFiles;
import dues.store.runs.RunEffects;
import dues.store.runs.Runs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Gathers what is known of one execution. */
@Component
class RunViews {

  private final Chains chains;
  private final RunHistory history;
  private final DataSource dataSource;
  private final Sheets sheets;
  private final Home home;
  private final Words words;

  RunViews(
      Chains chains,
      RunHistory history,
      DataSource dataSource,
      Sheets sheets,
      Home home,
      Words words) {
    this.chains = chains;
    this.history = history;
    this.dataSource = dataSource;
    this.sheets = sheets;
    this.home = home;
    this.words = words;
  }

  RunView of(long id) {
    Chain chain =
        chains.of(List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> new NotThere(words.say("run.absent", String.valueOf(id))));
    Runs runs = new Runs(dataSource);
    List<Runs.StepRow> steps = runs.steps(id);
    return new RunView(
        chain,
        new RunView.Origin(history.parameter(id, "requested_by"), history.parameter(id, "reason")),
        steps.stream().filter(step -> !step.step().contains(":p")).toList(),
        traces(chain, steps),
        history.attempts(id),
        redo(chain, steps));
  }

  private RunView.Traces traces(Chain chain, List<Runs.StepRow> steps) {
    long id = chain.run().id();
    List<Long> all = new ArrayList<>(List.of(id));
    chain.children().forEach(child -> all.add(child.id()));
    RunEffects effects = new RunEffects(dataSource);
    boolean imports = chain.run().what().job().equals("import-billing");
    return new RunView.Traces(
        imports ? new ImportedFiles(dataSource).totals(id) : List.of(),
        RefusedRows.of(effects.rejects(id)),
        effects.posted(all),
        steps.stream().filter(Runs.StepRow::warns).map(step -> step.how().exitMessage()).toList(),
        LogTail.of(log(chain.run())));
  }

  /** The log of an execution, whether it is still kept or not. */
  Path log(Runs.Run run) {
    return new LogFiles(home, sheets).of(run.what().job(), run.what().sources(), run.id());
  }

  /**
   * A night launches again what of it did not complete; another job goes on after its last step.
   */
  private List<String> redo(Chain chain, List<Runs.StepRow> steps) {
    String job = chain.run().what().job();
    JobSheet sheet = sheets.jobs().get(job);
    Set<String> done =
        steps.stream()
            .filter(step -> step.how().status().equals("COMPLETED"))
            .map(Runs.StepRow::step)
            .collect(Collectors.toSet());
    if (job.equals("nightly")) {
      done.removeIf(
          step ->
              chain.links().stream()
                  .anyMatch(link -> link.job().equals(step) && !link.state().equals("COMPLETED")));
    }
    return sheet == null
        ? List.of()
        : sheet.steps().stream()
            .map(JobSheet.Step::name)
            .filter(step -> !done.contains(step))
            .toList();
  }
}
