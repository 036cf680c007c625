package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads about rows and files that were refused. */
class ImportedRejectsTest {

  private static final String REJECTS =
      "select coalesce(string_agg(f.logical_name || ' ' || line || ' ' || code || ' ' || column_name, ', ' order by f.file_id, line, code), '')"
          + " from reject join import_file f using (file_id)";

  private @Nullable ImportHome home;

  private ImportHome home(Path root, String sheet) {
    return home(root, sheet, "generic");
  }

  private ImportHome home(Path root, String sheet, String kind) {
    ImportHome opened = new ImportHome(root, sheet, kind);
    home = opened;
    return opened;
  }

  @AfterEach
  void close() {
    if (home != null) {
      home.close();
    }
  }

  private static void abills(ImportHome home) {
    home.write(
        "exports/users.csv",
        "uid;login;fio;deposit;credit;disable;tp_id\n101;a;Anna Anna;0;0;0;\n101;b;Anna Again;0;0;0;\n");
    home.write("exports/abon_tariffs.csv", "id;name;price;period\n5;Static address;50;1\n");
    home.write("exports/abon_users.csv", "uid;tp_id;date;service_count\n999;5;2026-10-01;2\n");
  }

  /** Line 2 of abon_users brings a subscription and the quantity that refers to it. */
  @Test
  void aCheckOverRecordsNamesTheSourcesOwnColumnAndTellsARowOnce(@TempDir Path root) {
    ImportHome own = home(root, "limits: {at_least: 10}\n", "abills");
    abills(own);
    JobOutcome outcome = own.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(own.value(REJECTS))
        .isEqualTo("users 3 E_ID_DUPLICATE uid, abon_users 2 E_REF_MISSING uid");
    assertThat(own.value("select message from reject where code = 'E_ID_DUPLICATE'"))
        .contains("users.csv line 3 column 'uid': '101'");
  }

  @Test
  void aFileThatCannotBeReadTellsItsCodeWhereTheRunIsShown(@TempDir Path root) {
    ImportHome own = home(root, "");
    own.write("exports/contracts.csv", "contract,title\nA,\"Anna\n");
    JobOutcome outcome = own.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).isEqualTo(Exit.FAILED);
    assertThat(outcome.messages().get(0))
        .contains("E_FILE_TRUNCATED: exports/contracts.csv line 2");
    assertThat(
            own.value(
                "select exit_message from batch_step_execution where step_name = 'check-files'"))
        .contains("E_FILE_TRUNCATED");
  }

  /** 9 is mapped nowhere, but the fee sheet says what it means; 8 is known to nobody. */
  @Test
  void aStatusThatTheFeeSheetNamesIsKnown(@TempDir Path root) {
    ImportHome.write(root, "jobs/fees.yml", "suspend: [\"9\"]\n");
    ImportHome own = home(root, "status: {\"0\": ACTIVE}\n");
    own.write("exports/contracts.csv", "contract,title,status\nA,Anna,0\nB,Bohdan,9\nC,Clara,8\n");
    JobOutcome outcome = own.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(own.value("select string_agg(code || ' ' || raw_value, ', ') from reject"))
        .isEqualTo("E_STATUS_UNKNOWN 8");
  }

  /** What COPY's text format would take for a column, a row or an escape of its own. */
  @Test
  void everyCharacterArrivesAsItStandsInTheFile(@TempDir Path root) {
    String title = "Tab\t, back\\slash \\N \\., дім Ї, 漢, \uD83D\uDE00, two\nlines";
    ImportHome own = home(root, "");
    own.write("exports/contracts.csv", "contract,title\nA,\"" + title + "\"\n");
    JobOutcome outcome = own.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(own.value("select title from contract")).isEqualTo(title);
    assertThat(own.value("select raw_row(file_id, line) from contract"))
        .isEqualTo("A,\"" + title + "\"");
  }

  /** Longer than one buffer of COPY, with a character of two at every boundary. */
  @Test
  void aLongTextArrivesWhole(@TempDir Path root) {
    String comment = "x" + "\uD83D\uDE00".repeat(40_000);
    ImportHome own = home(root, "");
    own.write("exports/contracts.csv", "contract,title,comment\nA,Anna," + comment + "\n");
    JobOutcome outcome = own.run("import-billing", "2026-10-31");
    assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
    assertThat(own.value("select comment from contract")).isEqualTo(comment);
  }

  /** Written 50 hours ago, where the sheet allows 48. */
  @Test
  void anOldExportIsImportedLoudly(@TempDir Path root) throws IOException {
    ImportHome own = home(root, "");
    String said = "select coalesce(string_agg(exit_message, ''), '') from batch_step_execution";
    own.write("exports/contracts.csv", "contract,title\nA,Anna\n");
    assertThat(own.run("import-billing", "2026-10-30").exit()).isEqualTo(Exit.COMPLETED);
    assertThat(own.value(said)).isEmpty();
    own.write("exports/contracts.csv", "contract,title\nA,Anna\nB,Bohdan\n");
    Files.setLastModifiedTime(
        root.resolve("exports/contracts.csv"),
        FileTime.from(Instant.now().minus(Duration.ofHours(50))));
    assertThat(own.run("import-billing", "2026-10-31").exit()).isEqualTo(Exit.COMPLETED);
    assertThat(own.value(said)).contains("source own is 50 hours old", "at most 48 hours");
    assertThat(own.value("select count(*)::text from contract")).isEqualTo("2");
  }
}
