package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which bytes an import read is known for ever, and a restart never goes on with other ones. */
class ReplacedFilesTest {

  private static final String FILES =
      """
      select string_agg(name || ' ' || left(sha256, 12) || ' ' || size_bytes || ' ' || row_count || ' = '
                        || accepted || ' + ' || rejected || ' + ' || parked || ', ' || balance_read::numeric(9,2) || ' = '
                        || balance_loaded::numeric(9,2) || ' + ' || balance_rejected::numeric(9,2), '; ' order by file_id)
        from import_file
      """;

  /** The hashes were worked out with sha256sum. */
  @Test
  void aFileThatIsReplacedBetweenAFailureAndTheRestartIsAnotherImport(@TempDir Path root) {
    try (ImportHome home = new ImportHome(root, "limits: {at_least: 1}\n")) {
      home.write(
          "exports/contracts.csv",
          "contract,title,balance,opened\nA,Anna,1.50,\nB,Bohdan,2.25,2026-02-31\n");
      JobOutcome failed = home.run("import-billing", "2026-10-31");
      assertThat(failed.exit()).isEqualTo(Exit.FAILED);
      assertThat(failed.messages().toString()).contains("1 of 2 rows were refused");
      String first = "exports/contracts.csv 4c16a80529c8 68 2 = 1 + 1 + 0, 3.75 = 1.50 + 2.25";
      assertThat(home.value(FILES)).isEqualTo(first);
      home.write("exports/contracts.csv", "contract,title,balance,opened\nC,Clara,4.00,\n");
      JobOutcome again =
          home.bean(Launcher.class).restart(failed.execution(), new JobRequest.Origin("", ""));
      assertThat(again.exit()).as("" + again.messages()).isEqualTo(Exit.COMPLETED);
      assertThat(home.value("select string_agg(contract || ' ' || title, ', ') from contract"))
          .isEqualTo("C Clara");
      assertThat(home.value(FILES))
          .isEqualTo(
              first + "; exports/contracts.csv e9b01a920a04 44 1 = 1 + 0 + 0, 4.00 = 4.00 + 0.00");
    }
  }
}
