package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports with a date in their path: old, repeated, gone back, and of the future. */
class StaleExportsTest {

  private static final String ANNA = "contract,title\nA,Anna\n";
  private static final String ANNA_AND_BOHDAN = "contract,title\nA,Anna\nB,Bohdan\n";

  @Test
  void whatSeemsNotToBeTodaysExportIsSaidOrRefused(@TempDir Path root) {
    try (ImportHome home =
        ImportHome.of(root, "kind: generic\npath: exports/{date}\ncurrency: UAH\n")) {
      home.write("exports/2026-10-28/contracts.csv", ANNA);
      assertThat(said(home, "2026-10-28")).isEmpty();
      // two days are 48 hours, which is what the sheet allows where it says nothing
      assertThat(said(home, "2026-10-30"))
          .contains("the very files of 2026-10-28 (execution 1)")
          .doesNotContain("max_age_hours");
      assertThat(said(home, "2026-10-31"))
          .contains("is dated 2026-10-28, 72 hours before 2026-10-31; expected at most 48 hours");

      home.write("exports/2026-10-31/contracts.csv", ANNA_AND_BOHDAN);
      assertThat(said(home, "2026-10-31")).isEmpty();
      home.write("exports/2026-11-01/contracts.csv", ANNA);
      assertThat(said(home, "2026-11-01"))
          .contains(
              "the very files of 2026-10-28 (execution 1)",
              "and those of 2026-10-31 (execution 4) came after");

      home.delete("exports/2026-11-01/contracts.csv");
      home.delete("exports/2026-11-01");
      JobOutcome older = home.run("import-billing", "2026-11-02");
      assertThat(older.exit()).isEqualTo(Exit.USAGE);
      assertThat(older.messages().get(0))
          .contains("for 2026-11-02 is that of 2026-10-31", "2026-11-01 was published already");
      JobOutcome night = home.run("nightly", "2026-11-02");
      assertThat(night.exit()).isEqualTo(Exit.FAILED);
      assertThat(night.messages().toString()).contains("2026-11-01 was published already");
      assertThat(home.run("nightly", "2026-11-02", Map.of("older", "true")).exit())
          .isEqualTo(Exit.COMPLETED);

      home.write("exports/2131-01-01/contracts.csv", ANNA);
      home.write("exports/2026-11-03/contracts.csv", ANNA);
      assertThat(said(home, "2026-11-03")).contains("is dated 2131-01-01, in the future");
    }
  }

  private static String said(ImportHome home, String date) {
    JobOutcome outcome = home.run("import-billing", date);
    assertThat(outcome.exit()).as(date + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    return home.value(
        "select coalesce(string_agg(exit_message, ''), '') from batch_step_execution where job_execution_id = "
            + outcome.execution());
  }
}
