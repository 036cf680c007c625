package dues.night;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.PreparedHome;
import dues.platform.postgres.HomeDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake of a file or a sheet ends with a clear error, an exit code, and a database as it
 * was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final String CONTRACTS = "sample-data/own/2026-10-31/contracts.csv";

  private final Path folder;

  BadInputIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private int homes;

  @Test
  void emptyHomeIsAUsageError() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Program.Ended ended = Program.run(empty, "run", "nightly", "--date", "2026-10-31");
    assertThat(ended.exit()).as(ended.all()).isEqualTo(2);
    assertThat(ended.err()).contains("jobs/sources");
  }

  @Test
  void wrongKeyInASheetIsNamedWithItsLine() throws IOException {
    SampleHome home = own();
    home.change("jobs/sources/own.yml", text -> text.replace("currency:", "curency:"));
    Program.Ended ended =
        home.run("run", "import-billing", "--source", "own", "--date", "2026-10-31");
    assertThat(ended.exit()).as(ended.all()).isEqualTo(2);
    assertThat(ended.err()).contains("own.yml").contains("curency").contains("currency");
  }

  @Test
  void absentPathIsAUsageError() throws IOException {
    SampleHome home = own();
    home.change("jobs/sources/own.yml", text -> text.replace("sample-data/own/{date}", "nowhere"));
    Program.Ended ended =
        home.run("run", "import-billing", "--source", "own", "--date", "2026-10-31");
    assertThat(ended.exit()).as(ended.all()).isEqualTo(2);
    assertThat(ended.err()).contains("nowhere");
  }

  @Test
  void badFilesFailTheImportAndTouchNothing() throws IOException, SQLException {
    SampleHome home = own();
    assertThat(home.run("check", "--ledger").exit()).isZero();
    try (HomeDatabase database = HomeDatabase.of(home.folder())) {
      badFilesTouchNothing(home, database);
    }
  }

  private static void badFilesTouchNothing(SampleHome home, HomeDatabase database)
      throws IOException, SQLException {
    Map<String, String> before = database.contents();
    byte[] good = Files.readAllBytes(home.file(CONTRACTS));
    String text = new String(good, StandardCharsets.UTF_8);

    Files.delete(home.file(CONTRACTS));
    refused(home, "has no 'contracts.csv'", "found aliases.csv");
    write(home, text.substring(0, text.length() - 30).getBytes(StandardCharsets.UTF_8));
    refused(home, "contracts.csv line 314", "a whole file");
    write(home, text.replaceFirst("contract,", "client,").getBytes(StandardCharsets.UTF_8));
    refused(home, "contracts.csv line 1", "lacks contract");
    byte[] undecodable = good.clone();
    undecodable[undecodable.length / 2] = (byte) 0xFF;
    write(home, undecodable);
    refused(home, "contracts.csv line ", "byte 0xFF at offset " + undecodable.length / 2);
    write(home, new byte[0]);
    refused(home, "contracts.csv: the file has no row", "expected at least a header");

    assertThat(database.contents()).isEqualTo(before).hasSizeGreaterThan(25);
    assertThat(home.run("runs").out()).contains("FAILED").contains("contracts.csv");
    Program.Ended show = home.run("show", "2");
    assertThat(show.out()).contains("contracts.csv line 314", "a whole file", "dues restart");

    write(home, good);
    Program.Ended mended = home.run("restart", "5");
    assertThat(mended.exit()).as(mended.all()).isZero();
    assertThat(home.run("export", "contracts").out().lines().count()).isGreaterThan(300);
    assertThat(database.contents()).isNotEqualTo(before);
  }

  @Test
  void badFileLeavesPublishedFactsAndLedgerAsTheyWere() throws IOException, SQLException {
    SampleHome home = own();
    Program.Ended night = home.night("2026-10-31");
    assertThat(night.exit()).as(night.all()).isZero();
    Map<String, String> before = contents(home);
    assertThat(before.get("ledger_line")).doesNotStartWith("0 rows");
    home.change(
        "sample-data/own/2026-11-01/subscriptions.csv",
        text -> text.substring(0, text.length() - 30));
    Program.Ended ended =
        home.run("run", "import-billing", "--source", "own", "--date", "2026-11-01");
    assertThat(ended.exit()).as(ended.all()).isEqualTo(1);
    assertThat(ended.err()).contains("subscriptions.csv line ", "a whole file");
    assertThat(contents(home)).isEqualTo(before);
  }

  private static Map<String, String> contents(SampleHome home) throws SQLException {
    try (HomeDatabase database = HomeDatabase.of(home.folder())) {
      return database.contents();
    }
  }

  private static void refused(SampleHome home, String where, String expected) {
    Program.Ended ended =
        home.run("run", "import-billing", "--source", "own", "--date", "2026-10-31");
    assertThat(ended.exit()).as(ended.all()).isEqualTo(1);
    assertThat(ended.err()).contains(where, expected);
    assertThat(ended.all()).doesNotContain("nothing differed");
  }

  private SampleHome own() throws IOException {
    homes++;
    SampleHome home = SampleHome.in(Files.createDirectories(folder.resolve("home" + homes)));
    PreparedHome.into(home.folder());
    Files.delete(home.file("jobs/sources/abills.yml"));
    Files.delete(home.file("jobs/sources/utm5.yml"));
    return home;
  }

  private static void write(SampleHome home, byte[] content) throws IOException {
    Files.write(home.file(CONTRACTS), content);
  }
}
