package dues.cli;

import dues.cli.refused.ImportCard;
import dues.cli.text.Json;
import dues.cli.text.Table;
import dues.platform.Home;
import dues.store.runs.Causes;
import dues.store.runs.ImportedFiles;
import dues.store.runs.RefusedGroups;
import dues.store.runs.RunEffects;
import dues.store.runs.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** All that is known of one execution. */
record RunCard(
    Home home,
    Runs runs,
    RunEffects effects,
    ImportedFiles imports,
    RefusedGroups refused,
    Runs.Run run) {

  String text() {
    StringBuilder card = new StringBuilder();
    String sources = run.what().sources().isEmpty() ? "" : " of " + run.what().sources();
    card.append(
        "Execution %d: %s%s for %s, %s"
            .formatted(run.id(), run.what().job(), sources, run.what().date(), run.how().status()));
    String started = Objects.requireNonNullElse(run.how().started(), "");
    card.append(started.isEmpty() ? "" : ", started " + started);
    String seconds = Outcomes.seconds(run.how());
    card.append(seconds.isEmpty() ? "" : ", " + seconds + " s")
        .append("\n\n")
        .append(steps().text());
    if (!children().isEmpty()) {
      card.append("\n\n").append(children().text());
    }
    for (Table table : List.of(imported().files(), rejects())) {
      card.append(table.isEmpty() ? "" : "\n\n" + table.text());
    }
    imported().story().forEach(line -> card.append("\n\n").append(line));
    warnings().forEach(warning -> card.append("\n\nWarning: ").append(warning));
    String cause = cause();
    card.append(cause.isEmpty() ? "" : "\n\nCause: " + cause);
    next().forEach(line -> card.append("\n").append(line));
    return card.toString();
  }

  String json() {
    return "{\"execution\": %d,\n\"job\": %s,\n\"date\": %s,\n\"sources\": %s,\n\"status\": %s,\n\"cause\": %s,\n"
            .formatted(
                run.id(),
                Json.text(run.what().job()),
                Json.text(run.what().date()),
                Json.text(run.what().sources()),
                Json.text(run.how().status()),
                Json.text(cause()))
        + "\"steps\": %s,\n\"executions\": %s,\n\"files\": %s,\n\"rejects\": %s,\n\"story\": [%s],\n\"warnings\": [%s],\n\"next\": [%s]}"
            .formatted(
                steps().json(),
                children().json(),
                imported().files().json(),
                rejects().json(),
                String.join(", ", imported().story().stream().map(Json::text).toList()),
                String.join(", ", warnings().stream().map(Json::text).toList()),
                String.join(", ", next().stream().map(Json::text).toList()));
  }

  private Table steps() {
    Table table = new Table("step", "status", "read", "written", "seconds");
    for (Runs.StepRow step : runs.steps(run.id())) {
      table.row(
          step.step(),
          step.how().status(),
          step.rows().read(),
          step.rows().written(),
          Outcomes.seconds(step.how()));
    }
    return table;
  }

  /** What steps that ended well had to say. */
  private List<String> warnings() {
    return runs.steps(run.id()).stream()
        .filter(Runs.StepRow::warns)
        .map(step -> step.how().exitMessage())
        .toList();
  }

  private Table children() {
    Table table =
        new Table(
            "execution", "job", "sources", "status", "read", "written", "rejected", "seconds");
    for (Runs.Run child : runs.children(run.id())) {
      table.row(
          child.id(),
          child.what().job(),
          child.what().sources(),
          child.how().status(),
          child.rows().read(),
          child.rows().written(),
          child.rows().rejected(),
          Outcomes.seconds(child.how()));
    }
    return table;
  }

  private Table rejects() {
    Table table = new Table("rejected_file", "code", "rows", "first_line", "message");
    for (RunEffects.RejectGroup group : effects.rejects(run.id())) {
      table.row(group.file(), group.code(), group.rows(), group.line(), group.message());
    }
    return table;
  }

  private ImportCard imported() {
    return new ImportCard(imports, run);
  }

  private String cause() {
    return Causes.of(run.how());
  }

  private List<String> next() {
    List<String> lines = new ArrayList<>();
    Path log = home.resolve("out/logs/" + run.what().job() + "/" + run.id() + ".log");
    if (Files.exists(log)) {
      lines.add("Log: " + log);
    }
    Path rejected = home.rejects(run.id());
    if (Files.isDirectory(rejected)) {
      lines.add("Rejected rows: " + rejected);
    }
    effects
        .revertedBy(run.id())
        .ifPresent(
            by ->
                lines.add("Reverted by execution %d: what it brought is withdrawn.".formatted(by)));
    refusals().ifPresent(lines::add);
    switch (run.how().status()) {
      case "COMPLETED", "ABANDONED" -> {}
      case "STARTED", "STARTING", "STOPPING" ->
          lines.add("Next: `dues stop %d` ends it at its next chunk bound.".formatted(run.id()));
      default -> {
        long again = Objects.requireNonNullElse(run.what().parent(), run.id());
        String mend = cause().isEmpty() ? "" : "mend what the cause names, then ";
        lines.add(
            "Next: %s`dues restart %d`; it does only what is missing.".formatted(mend, again));
      }
    }
    return lines;
  }

  /** Where somebody has to look at what was refused: rows that nobody mended yet, or values. */
  private Optional<String> refusals() {
    List<RefusedGroups.Group> groups = refused.of(run.id());
    long rows =
        groups.stream()
            .filter(group -> group.severity().equals("row"))
            .mapToLong(group -> group.found().rows() - group.found().mended())
            .sum();
    if (rows > 0) {
      return Optional.of(
          "Next: `dues rejects %d` has the reason of %d refusal%s, and how rows come in mended."
              .formatted(run.id(), rows, rows == 1 ? "" : "s"));
    }
    return groups.stream().anyMatch(group -> !group.severity().equals("row"))
        ? Optional.of("`dues rejects %d` lists the values that were skipped.".formatted(run.id()))
        : Optional.empty();
  }
}
