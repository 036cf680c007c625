package dues.cli;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.platform.Spelling;
import dues.store.runs.RunEffects;
import dues.store.runs.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells how runs ended: the steps with counts and seconds, the reports, what failed and what to
 * type next.
 */
final class Outcomes {

  private final CommandLineTool tool;
  private final Session session;
  private final Runs runs;

  Outcomes(CommandLineTool tool, Session session) {
    this.tool = tool;
    this.session = session;
    this.runs = new Runs(session.dataSource());
  }

  /** From now on the steps are told as they end, with a bar on a terminal. */
  void listen() {
    if (!tool.options().quiet()) {
      session.progress().listen(new StepLines(tool.terminal()));
    }
  }

  /** Tells all of them and gives the worst exit code. */
  int tell(List<JobOutcome> ended, LocalDate date) {
    Table steps = steps();
    List<Long> executions = new ArrayList<>();
    for (JobOutcome outcome : ended) {
      if (outcome.execution() > 0) {
        add(steps, executions, outcome.execution());
      }
    }
    List<String> reports = executions.isEmpty() ? List.of() : reports(executions, date);
    List<String> warnings = warnings(executions);
    if (tool.options().json()) {
      tool.terminal().result(json(ended, steps, reports, warnings));
    } else if (!steps.isEmpty()) {
      tool.terminal().result(steps.text());
      warnings.forEach(warning -> tool.terminal().result("Warning: " + warning));
      posted(executions).ifPresent(tool.terminal()::result);
      reports.forEach(report -> tool.terminal().result("report " + report));
    }
    ended.forEach(this::complain);
    return ended.stream().mapToInt(outcome -> outcome.exit().code()).max().orElse(0);
  }

  /** What steps that ended well had to say, each with the execution that it stands in. */
  private List<String> warnings(List<Long> executions) {
    return executions.stream()
        .flatMap(id -> runs.steps(id).stream())
        .filter(Runs.StepRow::warns)
        .map(step -> "execution %d: %s".formatted(step.execution(), step.how().exitMessage()))
        .toList();
  }

  private static Table steps() {
    return new Table(
        "execution", "job", "sources", "step", "status", "read", "written", "rejected", "seconds");
  }

  private void add(Table table, List<Long> executions, long id) {
    executions.add(id);
    for (Runs.Run run : runs.withId(id)) {
      long rejected = run.rows().rejected();
      for (Runs.StepRow step : runs.steps(id)) {
        if (!step.step().contains(":p")) {
          boolean stages = step.step().startsWith("stage") || step.step().equals("apply-in-order");
          table.row(
              id,
              run.what().job(),
              run.what().sources(),
              step.step(),
              step.how().status(),
              step.rows().read(),
              step.rows().written(),
              stages ? rejected : 0,
              seconds(step.how()));
        }
      }
    }
    runs.children(id).forEach(child -> add(table, executions, child.id()));
  }

  static String seconds(Runs.How how) {
    Double seconds = how.seconds();
    return seconds == null ? "" : String.format(java.util.Locale.ROOT, "%.1f", seconds);
  }

  /** What the ledger gained; empty when no job came to compare it. */
  private Optional<String> posted(List<Long> executions) {
    List<Runs.Run> accruals =
        executions.stream()
            .flatMap(id -> runs.withId(id).stream())
            .filter(run -> run.what().job().endsWith("-fees"))
            .toList();
    if (accruals.isEmpty()) {
      return Optional.empty();
    }
    RunEffects effects = new RunEffects(session.dataSource());
    long lines = effects.posted(executions);
    long left = effects.left(executions);
    if (left > 0) {
      return Optional.of(
          "%s posted; %s %s left out on purpose, `dues periods` and `dues export drift` tell them."
              .formatted(
                  Spelling.counted(lines, "ledger line"),
                  Spelling.counted(left, "difference"),
                  left == 1 ? "was" : "were"));
    }
    boolean compared = accruals.stream().allMatch(run -> run.how().status().equals("COMPLETED"));
    return Optional.of(
        lines == 0 && compared
            ? "0 ledger lines posted: what should stand in the ledger was compared with it, and nothing differed."
            : Spelling.counted(lines, "ledger line") + " posted.");
  }

  private List<String> reports(List<Long> executions, LocalDate date) {
    boolean wrote =
        executions.stream()
            .anyMatch(
                id ->
                    runs.withId(id).stream()
                        .anyMatch(run -> run.what().job().equals("finance-reports")));
    Path folder = session.home().reports(date);
    if (!wrote || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith("."))
          .sorted()
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void complain(JobOutcome outcome) {
    outcome.messages().forEach(message -> tool.terminal().message(message));
    if (outcome.execution() > 0
        && (outcome.exit() == Exit.FAILED || outcome.exit() == Exit.STOPPED)) {
      String ended = outcome.exit() == Exit.FAILED ? "failed" : "was stopped";
      tool.terminal()
          .message(
              "Execution %d %s. `dues show %d` tells more; `dues restart %d` goes on where it ended."
                  .formatted(outcome.execution(), ended, outcome.execution(), outcome.execution()));
    }
  }

  private static String json(
      List<JobOutcome> ended, Table steps, List<String> reports, List<String> warnings) {
    Table executions = new Table("execution", "exit", "exit_code", "messages");
    ended.forEach(
        outcome ->
            executions.row(
                outcome.execution(),
                outcome.exit().name().toLowerCase(java.util.Locale.ROOT),
                outcome.exit().code(),
                String.join("\n", outcome.messages())));
    return "{\"executions\": %s,\n\"steps\": %s,\n\"reports\": [%s],\n\"warnings\": [%s]}"
        .formatted(executions.json(), steps.json(), texts(reports), texts(warnings));
  }

  private static String texts(List<String> texts) {
    return String.join(", ", texts.stream().map(Json::text).toList());
  }
}
