package dues.report.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final LocalDate HALLOWEEN = LocalDate.of(2026, 10, 31);

  @Test
  void foldersOfDatesBeforeTheDaysAreRemoved(@TempDir Path reports) throws IOException {
    for (String name : List.of("2025-09-25", "2025-09-26", "2026-10-31", "notes", "2020-13-01")) {
      Files.createDirectories(reports.resolve(name).resolve("superseded/7"));
      Files.writeString(reports.resolve(name).resolve("superseded/7/a.csv"), "a");
    }
    assertThat(Retention.sweep(reports, HALLOWEEN, 0)).isZero();
    assertThat(Retention.sweep(reports, HALLOWEEN, 400)).isEqualTo(1);
    assertThat(Retention.sweep(reports, HALLOWEEN, 400)).isZero();
    try (Stream<Path> left = Files.list(reports)) {
      assertThat(left.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrder("2025-09-26", "2026-10-31", "notes", "2020-13-01");
    }
  }
}
