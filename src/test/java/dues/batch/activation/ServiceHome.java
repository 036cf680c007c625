package dues.batch.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.OwnHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A home with contracts 7 and 8 and the fees net and tv, whose modules the tests write: programs
 * that write down how they were called.
 */
final class ServiceHome implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  final OwnHome home;
  private final Path root;

  /** {@code modules} of the fee net; {@code sheets}: pairs of a module's id and its sheet. */
  ServiceHome(Path root, String modules, String... sheets) {
    this.root = root;
    for (int i = 0; i < sheets.length; i += 2) {
      write("jobs/modules/" + sheets[i] + ".yml", sheets[i + 1]);
    }
    home =
        new OwnHome(
            root,
            "contracts.csv",
            "contract,title,emails\n7,Ivan,ivan@example.org\n8,Olha,\n",
            "fees.csv",
            "fee,title,mode,modules,internal_name,command\nnet,Internet,MONTH_FULL,"
                + modules
                + ",,\n"
                + "tv,TV,MONTH_FULL,,,\n",
            "parameters.csv",
            "contract,parameter,value\n7,language,en\n");
  }

  void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that writes its arguments and what it was told, and then runs a script. */
  static String program(Path root, String name, String script) {
    Path program = root.resolve(name);
    try {
      Files.writeString(
          program,
          "#!/bin/sh\nSAID='"
              + root.resolve(name + ".said")
              + "'\n"
              + "{ printf '[%s]' \"$@\"; printf ' %s %s %s\\n' \"$DUES_KEY\" \"$DUES_OPERATION\" \"$DUES_NAME\"; } >> \"$SAID\"\n"
              + script
              + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program.toString();
  }

  /** The calls of a program of that name, one a line. */
  List<String> said(String name) {
    try {
      Path said = root.resolve(name + ".said");
      return Files.exists(said) ? Files.readAllLines(said) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports rows of orders.csv under its usual header. */
  void orders(String... rows) {
    home.write(
        "exports/orders.csv",
        "order,contract,fee,operation,ordered_at,paid,parameters\n"
            + String.join("\n", rows)
            + "\n");
    home.run("import-billing", "2026-11-01");
  }

  /** Runs the job so many minutes after the start. */
  JobOutcome activate(long minute) {
    Instant at = START.plusSeconds(60 * minute);
    JobOutcome outcome =
        home.bean(Launcher.class)
            .run(
                new JobRequest(
                    "activate-services",
                    LocalDate.ofInstant(at, ZoneOffset.UTC),
                    List.of("own"),
                    Map.of("at", at.toString()),
                    new JobRequest.Origin("", ""),
                    JobRequest.IfRunning.FAIL));
    assertThat(outcome.exit()).as("%s", outcome.messages()).isEqualTo(JobOutcome.Exit.COMPLETED);
    return outcome;
  }

  List<String> items() {
    return home.texts("select key || ' ' || state from service_item order by item_id");
  }

  /** {@code OPEN DONE 3}: kind, state and tries of each operation. */
  List<String> operations() {
    return home.texts(
        "select kind || ' ' || state || ' ' || tries from operation order by operation_id");
  }

  /** {@code OPEN OPEN desk}: kind, state, department of each task. */
  List<String> tasks() {
    return home.texts(
        "select kind || ' ' || state || ' ' || department from task order by task_id");
  }

  List<String> mails() {
    return home.texts(
        "select key || ' ' || state || ' ' || (payload->>'subject') from outbox where event = 'WELCOME' order by outbox_id");
  }

  /** The id of the only operation, or task. */
  long only(String table) {
    return Long.parseLong(home.texts("select " + table + "_id::text from " + table).get(0));
  }

  TaskDesk desk() {
    return home.bean(TaskDesk.class);
  }

  List<String> rerun() {
    return home.bean(Reruns.class).run(only("operation"));
  }

  @Override
  public void close() {
    home.close();
  }
}
