package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever came of a row of an export, the row is there as it stood in the file, once. */
class RawRowsTest {

  private static final String KEPT =
      "select string_agg(raw_row(file_id, line), ' / ' order by file_id, line) from (select file_id, unnest(lines) as line from raw_rows) as kept";

  private static void run(ImportHome home, String date) {
    JobOutcome outcome = home.run("import-billing", date);
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
  }

  @Test
  void aRowIsKeptOnceUntilItSaysSomethingElse(@TempDir Path root) {
    try (ImportHome home = new ImportHome(root, "", "generic")) {
      home.write("exports/contracts.csv", "contract,title\nA,Anna\nB,\"Bo\nb\"\nC,Clara\n");
      run(home, "2026-10-30");
      assertThat(home.value(KEPT)).isEqualTo("A,Anna / B,\"Bo\nb\" / C,Clara");
      home.write(
          "exports/contracts.csv",
          "contract,title\nD,Dora\nC,Clarissa\nB,\"Bo\nb\"\nA,Anna\nE,Eva\n");
      run(home, "2026-10-31");
      assertThat(home.value(KEPT))
          .isEqualTo("A,Anna / B,\"Bo\nb\" / C,Clara / D,Dora / C,Clarissa / E,Eva");
      assertThat(
              home.value(
                  "select string_agg(raw_row(file_id, line), ' / ' order by contract) from contract"))
          .isEqualTo("A,Anna / B,\"Bo\nb\" / C,Clarissa / D,Dora / E,Eva");
    }
  }

  @Test
  void nothingStaysOfAFirstImportThatNeverCameToBePublished(@TempDir Path root) {
    try (ImportHome home = new ImportHome(root, "limits: {at_least: 1}\n", "generic")) {
      home.write("exports/contracts.csv", "contract,title,opened\nA,Anna,\n,Bob,\n,Clara,\n");
      assertThat(home.run("import-billing", "2026-10-30").exit()).isEqualTo(Exit.FAILED);
      home.write("exports/contracts.csv", "contract,title,opened\nA,Anna,\nB,Bob,\n");
      run(home, "2026-10-31");
      assertThat(home.value(KEPT)).isEqualTo("A,Anna, / B,Bob,");
    }
  }

  @Test
  void anImportWhoseStagedRowsALaterOneDroppedDoesNotEndWell(@TempDir Path root) {
    try (ImportHome home = new ImportHome(root, "", "generic")) {
      home.write("exports/contracts.csv", "contract,title\nA,Anna\n");
      home.change(
          "create function no() returns trigger language plpgsql as $$ begin raise 'no'; end $$");
      home.change("create trigger no before insert on contract execute function no()");
      assertThat(home.run("import-billing", "2026-10-30").exit()).isEqualTo(Exit.FAILED);
      assertThat(home.run("import-billing", "2026-10-31").exit()).isEqualTo(Exit.FAILED);
      home.change("drop trigger no on contract");
      JobOutcome swept = home.run("import-billing", "2026-10-30");
      assertThat(swept.exit()).as("" + swept.messages()).isEqualTo(Exit.FAILED);
      assertThat(swept.messages().toString()).contains("was dropped when a later one began");
      run(home, "2026-10-31");
      assertThat(home.value("select string_agg(title, '') from contract")).isEqualTo("Anna");
    }
  }

  @Test
  void rowsThatWaitAreKeptToo(@TempDir Path root) {
    try (ImportHome home = new ImportHome(root, "limits: {at_least: 10}\n", "generic")) {
      home.write("exports/contracts.csv", "contract,title\nA,Anna\n");
      home.write("exports/fees.csv", "fee,title,mode\nF,Net,MONTH_FULL\n");
      home.write("exports/prices.csv", "fee,from,to,price\nF,,,150\n");
      home.write(
          "exports/subscriptions.csv", "subscription,contract,fee,from,to\nS,A,F,2026-10-01,\n");
      run(home, "2026-10-30");
      home.write("exports/prices.csv", "fee,from,to,price\nF,,2026-10-30,150\nF,2026-10-31,,16O\n");
      home.write(
          "exports/subscriptions.csv",
          "subscription,contract,fee,from,to\nS,A,F,2026-10-01,\nT,Z,F,2026-10-02,\n");
      run(home, "2026-10-31");
      assertThat(home.value("select string_agg(raw_row(file_id, line), ' / ') from parked_row"))
          .isEqualTo("T,Z,F,2026-10-02,");
      assertThat(
              home.value(
                  "select string_agg(raw_row((staged->>'file_id')::bigint, (staged->>'line')::bigint), ' / ') from held_row"))
          .isEqualTo("F,,2026-10-30,150");
      assertThat(
              home.value("select string_agg(code || ' ' || raw, ' / ' order by code) from reject"))
          .isEqualTo("E_AMOUNT F,2026-10-31,,16O / E_REF_MISSING T,Z,F,2026-10-02,");
      assertThat(home.value("select string_agg(raw_row(file_id, line), '') from price"))
          .isEqualTo("F,,,150");
    }
  }
}
