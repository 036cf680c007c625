package dues.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.Home;
import dues.platform.Violation;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {

  private final Path home;

  SheetsTest(@TempDir Path home) {
    this.home = home;
  }

  private final Violations violations = new Violations();

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Sheets read() {
    return Sheets.read(Home.at(home), violations);
  }

  private List<String> sentences() {
    return violations.list().stream().map(Violation::sentence).toList();
  }

  @Test
  void anEmptyHomeHasTheBuiltInSheets() {
    Sheets sheets = read();
    assertThat(sentences()).isEmpty();
    assertThat(sheets.jobs().keySet())
        .containsExactlyInAnyOrder(
            "nightly",
            "import-billing",
            "normalize-addresses",
            "match-customers",
            "import-helpdesk",
            "activate-services",
            "apply-actions",
            "close-period",
            "recalculate-fees",
            "accrue-fees",
            "finance-reports",
            "revert-import");
    assertThat(sheets.jobs().get("nightly"))
        .satisfies(
            nightly -> assertThat(nightly.schedule().deadline()).contains(LocalTime.of(6, 0)));
  }

  @Test
  void aFileOfTheSameNameReplacesTheBuiltInSheetWhole() throws IOException {
    write("jobs/nightly.yml", "job: nightly\ntime_zone: Europe/Kyiv\n");
    JobSheet nightly = java.util.Objects.requireNonNull(read().jobs().get("nightly"));
    assertThat(sentences()).isEmpty();
    assertThat(nightly.schedule().zone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
    assertThat(nightly.schedule().cron()).isEmpty();
    assertThat(nightly.schedule().deadline()).isEmpty();
    assertThat(nightly.work().chunkSize()).isEqualTo(2000);
  }

  @Test
  void everyMistakeOfEverySheetIsListedAtOnce() throws IOException {
    write(
        "jobs/nightly.yml",
        "job: nightly\nschedule: \"0 30 2 *\"\ndeadline: 25:00\ntime_zone: Kyiv\nchunksize: 5\n");
    write("jobs/accrue-fees.yml", "job: accrue-fee\npartitions: 0\nlog: {level: LOUD}\n");
    write("jobs/fees.yml", "start: 2026-10-02\nclosed_period: MAYBE\n");
    write("jobs/other.yaml", "job: nightly\n");
    read();
    assertThat(sentences())
        .containsExactly(
            "jobs/accrue-fees.yml line 1: 'job' is 'accrue-fee'; expected one of accrue-fees, activate-services, apply-actions, close-period, finance-reports, "
                + "import-billing, import-helpdesk, match-customers, nightly, normalize-addresses, recalculate-fees, revert-import. "
                + "Did you mean 'accrue-fees'?",
            "jobs/accrue-fees.yml line 2: 'partitions' is '0'; expected a whole number from 1 to 64.",
            "jobs/accrue-fees.yml line 3: 'level' is 'LOUD'; expected one of DEBUG, ERROR, INFO, TRACE, WARN.",
            "jobs/fees.yml line 1: 'start' is 2026-10-02; expected the first day of a month. Write 2026-10-01.",
            "jobs/fees.yml line 2: 'closed_period' is 'MAYBE'; expected one of POST_TO_OPEN, REJECT.",
            "jobs/nightly.yml line 2: 'schedule' is '0 30 2 *'; expected six fields: second minute hour day month "
                + "weekday, such as \"0 30 2 * * *\".",
            "jobs/nightly.yml line 3: 'deadline' is '25:00'; expected a time of day such as \"06:00\".",
            "jobs/nightly.yml line 4: 'time_zone' is 'Kyiv'; expected a zone such as Europe/Kyiv.",
            "jobs/nightly.yml line 5: unknown key 'chunksize'; expected a key of this sheet. Did you mean 'chunk_size'?",
            "jobs/other.yaml: ends with .yaml and would not be read; expected a name with .yml. Rename it.");
  }
}
