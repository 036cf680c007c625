package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind's samples of three days through the import: what changed, what vanished, what came
 * back. The numbers are those of {@code sample-data/<kind>/expected/published.txt}, worked out by
 * hand: of each day contracts, missing ones, the sum of their balances, subscriptions, rows
 * refused.
 */
class SampleKindsTest {

  private static final Path SAMPLES = Path.of("sample-data").toAbsolutePath();

  private static final String PUBLISHED =
      """
      select count(*) || ' contracts, ' || count(missing_since) || ' missing'
             || coalesce(' (' || string_agg(contract, ' ' order by contract) filter (where missing_since is not null) || ')', '') || ', '
             || coalesce(sum(balance)::numeric(15,2), 0) || ' balance, '
             || (select count(*) from subscription) || ' subscriptions, '
             || (select count(distinct (file_id, line)) from reject r where r.severity = 'row'
                   and r.execution_id = (select max(execution_id) from import_run)) || ' rows refused'
        from contract
      """;

  static Stream<String> kinds() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("source.yml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void publishesChangeDisappearanceAndReturn(String kind, @TempDir Path root) throws IOException {
    Path samples = SAMPLES.resolve(kind);
    copy(samples, root.resolve("sample-data").resolve(kind));
    List<String> expected = Files.readAllLines(samples.resolve("expected/published.txt"));
    try (ImportHome home = ImportHome.of(root, Files.readString(samples.resolve("source.yml")))) {
      for (String line : expected) {
        String date = line.substring(0, line.indexOf(':'));
        JobOutcome outcome = home.run("import-billing", date);
        assertThat(outcome.exit()).as(date + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
        assertThat(date + ": " + home.value(PUBLISHED)).isEqualTo(line);
      }
      assertThat(home.run("import-billing", last(expected)).exit()).isEqualTo(Exit.COMPLETED);
      assertThat(home.value("select count(*)::text from import_run where unchanged"))
          .as("the same files again change nothing")
          .isEqualTo("1");
    }
  }

  private static String last(List<String> expected) {
    String line = expected.get(expected.size() - 1);
    return line.substring(0, line.indexOf(':'));
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
