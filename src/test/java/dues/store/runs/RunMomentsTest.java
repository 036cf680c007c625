package dues.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.closing.Books;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This process's clock is a dozen hours and three quarters ahead of UTC. */
class RunMomentsTest {

  @Test
  void whenARunBeganIsToldInUtcWhateverTheClockOfItsProcess(@TempDir Path home) {
    try (Books books = new Books(home, "")) {
      books.file("contracts", "contract,title", "1,One");
      Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Books.completes(books.run("import-billing", "2026-11-20"));
      Instant after = Instant.now();
      Runs runs = new Runs(books.bean(DataSource.class));
      Runs.Run run = runs.newest(1).get(0);
      assertThat(moment(run.how())).isBetween(before, after);
      assertThat(runs.steps(run.id()))
          .isNotEmpty()
          .allSatisfy(step -> assertThat(moment(step.how())).isBetween(before, after));
      assertThat(run.how().seconds()).isBetween(0.0, 60.0);
    }
  }

  private static Instant moment(Runs.How how) {
    return Instant.parse(String.valueOf(how.started()).replace(' ', 'T') + "Z");
  }
}
