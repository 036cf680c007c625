package dues.batch.imports.resubmitted;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reject file that nobody touched is refused again, row by row for the same reasons, and changes
 * nothing: of a source whose rows look others up. {@code -Dkinds=bgbilling,nodeny} names others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnmendedSamplesTest {

  private static final Path SAMPLES = Path.of("sample-data").toAbsolutePath();
  private static final String DATE = "2026-10-31";

  /** Hydra's customers look their accounts up, NoDeny Plus's users their streets. */
  private static final Set<String> LOOKED_UP = Set.of("accounts.csv", "dictionary.csv");

  private MendedHome home;
  private Path root;

  static Stream<String> kinds() {
    return Stream.of(System.getProperty("kinds", "hydra").split(",", -1));
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    root = folder;
    kinds().forEach(this::copy);
    home = new MendedHome(folder, List.of());
  }

  @AfterAll
  void close() {
    home.close();
  }

  private void copy(String kind) {
    Path sheet = root.resolve("jobs/sources/" + kind + ".yml");
    try (Stream<Path> files = Files.walk(SAMPLES.resolve(kind))) {
      Files.createDirectories(sheet.getParent());
      Files.copy(SAMPLES.resolve(kind).resolve("source.yml"), sheet);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = root.resolve("sample-data").resolve(SAMPLES.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String codes(long execution, String file) {
    return home.value(
        "select string_agg(code || ' ' || coalesce(column_name, ''), ', ' order by line, code, column_name)"
            + " from reject join import_file f using (file_id) where severity = 'row' and reject.execution_id = %d and f.logical_name = '%s'"
                .formatted(execution, file));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anUntouchedRejectFileIsRefusedAgain(String kind) throws IOException {
    long night = home.run(kind, DATE);
    List<Path> files;
    try (Stream<Path> list = Files.list(root.resolve("out/rejects/" + night))) {
      files = list.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String fileName = file.getFileName().toString();
      if (LOOKED_UP.contains(fileName)) {
        assertThatThrownBy(() -> home.resubmit(night, fileName))
            .hasMessageContaining("only looked up");
        continue;
      }
      long again = home.resubmit(night, fileName);
      String name =
          home.value("select logical_name from import_file where execution_id = " + again);
      assertThat(codes(again, name)).as(file.toString()).isEqualTo(codes(night, name));
      assertThat(home.published(again))
          .as(file + ": staged, new, changed, withdrawn")
          .matches("(\\w+ \\d+ 0 0 0(, )?)*");
      Path back = root.resolve("out/rejects/" + again).resolve(file.getFileName());
      assertThat(Files.readAllLines(back, ISO_8859_1))
          .hasSameSizeAs(Files.readAllLines(file, ISO_8859_1));
    }
    assertThat(
            home.value("select count(resolved_by)::text from reject where execution_id = " + night))
        .isEqualTo("0");
  }
}
