package dues.batch.imports.resubmitted;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.imports.ImportHome;
import dues.batch.revert.Revertible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A home with a source for each test, on one database. */
final class MendedHome implements AutoCloseable {

  private final Path root;
  private final ImportHome home;

  /** Every source is generic and full, unless its id begins with delta or abills. */
  MendedHome(Path root, List<String> sources) {
    this.root = root;
    for (String source : sources) {
      String kind = source.startsWith("abills") ? "abills" : "generic";
      write(
          "jobs/sources/" + source + ".yml",
          "kind: %s\npath: %s\ncurrency: UAH\nsnapshot: %s\nlimits: {at_least: 1000}\n"
              .formatted(kind, source, source.startsWith("delta") ? "delta" : "full"));
    }
    home = new ImportHome(root, "");
  }

  void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports a source's export. */
  long run(String source, String date) {
    return completed(
        home.bean(Launcher.class)
            .run(JobRequest.of("import-billing", LocalDate.parse(date), source)));
  }

  /** Replaces a text in an execution's reject file and hands it in. */
  long resubmit(long execution, String name, String... mends) {
    String file = "out/rejects/" + execution + "/" + name;
    for (int i = 0; i < mends.length; i += 2) {
      String text = read(file);
      assertThat(text).contains(mends[i]);
      write(file, text.replace(mends[i], mends[i + 1]));
    }
    return resubmit(file, Optional.empty());
  }

  long resubmit(String file, Optional<Long> execution) {
    return completed(
        home.bean(Launcher.class)
            .run(
                home.bean(MendedPlace.class)
                    .request(
                        real().resolve(file),
                        execution,
                        new JobRequest.Origin("", ""),
                        JobRequest.IfRunning.FAIL)));
  }

  /** Takes an import back. */
  void revert(long execution) {
    Revertible revertible = home.bean(Revertible.class);
    completed(
        home.bean(Launcher.class)
            .run(
                revertible.request(
                    revertible.importOf(Long.toString(execution)),
                    new JobRequest.Origin("", ""),
                    JobRequest.IfRunning.FAIL)));
  }

  private Path real() {
    try {
      return root.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long completed(JobOutcome outcome) {
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
    return outcome.execution();
  }

  String value(String sql) {
    return home.value(sql);
  }

  /** Of an execution: each refused row's line, code and what resolved it, as offset to it. */
  String rejects(long execution) {
    return value(
        "select coalesce(string_agg(line || ' ' || code || coalesce(' +' || resolved_by - execution_id, ''), ', ' order by file_id, line, code), '')"
            + " from reject where execution_id = "
            + execution);
  }

  /** What an import published, as {@code table staged new changed unchanged withdrawn}. */
  String published(long execution) {
    return value(
        """
        select coalesce(string_agg(t.key || ' ' || (t.value->>'staged') || ' ' || (t.value->>'new') || ' ' || (t.value->>'changed')
                          || ' ' || (t.value->>'withdrawn'), ', ' order by t.key), '')
          from import_run r, jsonb_each(r.counts) t where r.execution_id = %d
        """
            .formatted(execution));
  }

  @Override
  public void close() {
    home.close();
  }
}
