package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second day of several kinds' samples, taken back: sources that tell dates and sources that
 * tell only today's state, whose plans, prices and blocks Dues keeps the history of.
 */
class RevertedSamplesTest {

  private static final List<String> OF_THE_CHECKOUT = List.of("abills", "own", "utm5");
  private static final List<String> OF_FOLDERS =
      List.of("bgbilling", "lanbilling", "nodeny", "nodeny_plus");

  @Test
  void whatTheSecondDayChangedIsTakenBackAndComesAgain(@TempDir Path root) throws IOException {
    copy(Path.of("sample-data").toAbsolutePath(), root.resolve("sample-data"));
    for (String id : OF_FOLDERS) {
      ImportHome.write(
          root,
          "jobs/sources/" + id + ".yml",
          Files.readString(Path.of("sample-data", id, "source.yml")));
    }
    for (String id : OF_THE_CHECKOUT) {
      ImportHome.write(
          root,
          "jobs/sources/" + id + ".yml",
          Files.readString(Path.of("jobs/sources", id + ".yml")));
    }
    try (ImportHome home = ImportHome.of(root, Files.readString(Path.of("jobs/sources/own.yml")))) {
      for (String id : Stream.of(OF_THE_CHECKOUT, OF_FOLDERS).flatMap(List::stream).toList()) {
        String nothing = PublishedFacts.of(home);
        long first = done(home, id, "import-billing", "2026-10-31", Map.of());
        String before = PublishedFacts.of(home);
        long second = done(home, id, "import-billing", "2026-11-01", Map.of());
        String after = PublishedFacts.withoutOrigin(home);
        revert(home, id, second);
        assertThat(PublishedFacts.of(home)).as(id).isEqualTo(before);
        done(home, id, "import-billing", "2026-11-01", Map.of());
        assertThat(PublishedFacts.withoutOrigin(home)).as(id).isEqualTo(after);
        revert(
            home, id, Long.parseLong(home.value("select max(execution_id)::text from import_run")));
        revert(home, id, first);
        assertThat(PublishedFacts.of(home)).as(id).isEqualTo(nothing);
      }
    }
  }

  private static void revert(ImportHome home, String id, long execution) {
    done(home, id, "revert-import", "2026-11-01", Map.of("execution", String.valueOf(execution)));
  }

  private static long done(
      ImportHome home, String id, String job, String date, Map<String, String> parameters) {
    JobOutcome outcome =
        home.bean(Launcher.class)
            .run(
                new JobRequest(
                    job,
                    LocalDate.parse(date),
                    List.of(id),
                    parameters,
                    new JobRequest.Origin("", ""),
                    JobRequest.IfRunning.FAIL));
    assertThat(outcome.exit()).as(id + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    return outcome.execution();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
