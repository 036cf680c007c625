package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.source.SampleFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind's samples of three days through the import: what changed, what vanished, what came
 * back. The numbers are those of {@code expected/published.txt} in each folder, worked out by hand:
 * of each day the contracts, those that are new, changed and unchanged in the export, the missing
 * and the returned ones, the sum of all balances, the subscriptions, the rows refused and every
 * refusal by its code.
 */
class SampleKindsTest {

  private static final Path CHECKOUT = Path.of("").toAbsolutePath();

  /** With the source's id for {@code ?}; the rejects are those of its last import. */
  private static final String PUBLISHED =
      """
      with s as (select source from source_system where id = '?'),
           last as (select max(execution_id) as id from import_run join s using (source)),
           refused as (select * from reject where execution_id = (select id from last))
      select count(*) || ' contracts ('
             || (select concat_ws(', ', c->>'new' || ' new', c->>'changed' || ' changed', c->>'unchanged' || ' unchanged')
                   from (select counts->'contract' as c from import_run where execution_id = (select id from last)) counted)
             || '), ' || count(missing_since) || ' missing'
             || coalesce(' (' || string_agg(contract, ' ' order by contract) filter (where missing_since is not null) || ')', '')
             || ', ' || coalesce(sum(balance)::numeric(15,2), 0) || ' balance, '
             || (select count(*) from subscription join s using (source)) || ' subscriptions, '
             || (select count(distinct (file_id, line)) from refused where severity = 'row') || ' rows refused'
             || coalesce(': ' || (select string_agg(code || ' ' || n, ', ' order by code)
                   from (select code, count(*) as n from refused group by code) codes), '')
        from contract join s using (source)
      """;

  private static final String MISSING =
      """
      select string_agg(contract, ' ' order by contract) from contract join source_system using (source)
       where source_system.id = '?' and missing_since is not null
      """;

  private static final String UNCHANGED =
      """
      select count(*)::text from import_run join source_system using (source)
       where source_system.id = '?' and unchanged
      """;

  @TempDir private static @Nullable Path root;
  private static @Nullable ImportHome home;

  static List<Path> folders() throws IOException {
    return SampleFolders.all();
  }

  private static String id(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  /** One home in which every folder is a source. */
  @BeforeAll
  static void openHome() throws IOException {
    Path into = Objects.requireNonNull(root);
    for (Path folder : folders()) {
      copy(folder, into.resolve(CHECKOUT.relativize(folder).toString()));
      ImportHome.write(
          into,
          "jobs/sources/" + id(folder) + ".yml",
          Files.readString(folder.resolve("source.yml")));
    }
    home = new ImportHome(into, "enabled: false\n");
  }

  @AfterAll
  static void closeHome() {
    Objects.requireNonNull(home).close();
  }

  private static String value(Path folder, String sql) {
    return Objects.requireNonNull(home).value(sql.replace("?", id(folder)));
  }

  private static JobOutcome run(Path folder, String date) {
    JobRequest request = JobRequest.of("import-billing", LocalDate.parse(date), id(folder));
    return Objects.requireNonNull(home).bean(Launcher.class).run(request);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void publishesChangeDisappearanceAndReturn(Path folder) throws IOException {
    List<String> expected = Files.readAllLines(folder.resolve("expected/published.txt"));
    List<String> found = new ArrayList<>();
    String missing = "";
    StringBuilder returned = new StringBuilder();
    for (String line : expected) {
      String date = line.substring(0, line.indexOf(':'));
      JobOutcome outcome = run(folder, date);
      assertThat(outcome.exit()).as(date + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
      found.add(date + ": " + value(folder, PUBLISHED));
      returned.append(gone(missing, value(folder, MISSING)));
      missing = value(folder, MISSING);
    }
    assertThat(found).isEqualTo(expected);
    assertThat(found.get(1)).as("a contract vanishes").doesNotContain(" 0 missing");
    assertThat(returned.toString()).as("a contract comes back").isNotEmpty();
    String last = expected.get(expected.size() - 1);
    run(folder, last.substring(0, last.indexOf(':')));
    assertThat(value(folder, UNCHANGED)).as("the same files again change nothing").isEqualTo("1");
  }

  /** The words of one text that another lacks. */
  private static String gone(String before, String now) {
    List<String> left = new ArrayList<>(List.of(before.split(" ", -1)));
    left.removeAll(List.of(now.split(" ", -1)));
    return String.join(" ", left).strip();
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
