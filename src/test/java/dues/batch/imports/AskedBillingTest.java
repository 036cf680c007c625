package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.imports.resubmitted.Resubmission;
import dues.source.remote.SmallBilling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A billing that is asked over HTTP, from its answers to the ledger. */
class AskedBillingTest {

  private static final Path SAMPLES = Path.of("sample-data/userside");
  private static final String CONTRACTS =
      "select count(*) || ' ' || count(missing_since) || ' ' || sum(balance)::numeric(15,2) from contract";

  /** It answers with the samples of a day. */
  private static void answer(SmallBilling billing, String date) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(date))) {
      for (Path file : files.toList()) {
        String request = String.valueOf(file.getFileName()).replace(".json", "");
        billing.on(request, Files.readString(file));
      }
    }
  }

  private static ImportHome home(Path root, SmallBilling billing) {
    return ImportHome.of(
        root,
        "kind: userside\npath: %s\ncurrency: UAH\nrequest_timeout_ms: 5000\n"
            .formatted(billing.url()));
  }

  @Test
  void bringsWhatItsFilesBringAndNothingWhenItFails(@TempDir Path root) throws IOException {
    try (SmallBilling billing = new SmallBilling();
        ImportHome home = home(root, billing)) {
      answer(billing, "2026-10-31");
      JobOutcome first = home.run("import-billing", "2026-10-31");
      assertThat(first.exit()).as("" + first.messages()).isEqualTo(Exit.COMPLETED);
      assertThat(home.value(CONTRACTS)).isEqualTo("6 0 95.50");
      resubmitsAnObject(root, home, first);
      withholdsTheFeesOfAnUnknownState(home);
      assertThat(written(root)).as("a password").noneMatch(text -> text.contains("qwerty"));
      billing.on("get_user_list", SmallBilling.text(500, "no database"));
      JobOutcome failed = home.run("import-billing", "2026-11-01");
      assertThat(failed.exit()).isEqualTo(Exit.FAILED);
      assertThat(String.join(" ", failed.messages()))
          .contains("E_FILE_REFUSED", "get_user_list: HTTP 500 (no database); expected 200");
      assertThat(home.value(CONTRACTS)).isEqualTo("7 0 105.50");
      answer(billing, "2026-11-01");
      assertThat(home.run("import-billing", "2026-11-01").exit()).isEqualTo(Exit.COMPLETED);
      assertThat(home.value(CONTRACTS)).isEqualTo("9 1 104.50");
      billing.stop();
      JobOutcome gone = home.run("import-billing", "2026-11-02");
      assertThat(gone.exit()).isEqualTo(Exit.FAILED);
      assertThat(String.join(" ", gone.messages())).contains("cannot be asked (ConnectException");
      assertThat(home.value(CONTRACTS)).isEqualTo("9 1 104.50");
    }
  }

  /** 507's balance had a letter in it; the day after it has it again, and 507 keeps its 10.00. */
  private static void resubmitsAnObject(Path root, ImportHome home, JobOutcome first)
      throws IOException {
    long execution = Long.parseLong(home.value("select max(execution_id)::text from import_run"));
    Path rejects = root.resolve("out/rejects/" + execution + "/get_user_list.json");
    String refused = Files.readString(rejects);
    assertThat(refused)
        .startsWith("[\n{")
        .contains("\"balance\":\"1O.00\"", "\"code\":\"E_AMOUNT\"");
    ImportHome.write(root, "mended.json", refused.replace("1O.00", "10.00"));
    JobOutcome mended =
        home.run(
            "import-billing",
            "2026-10-31",
            new Resubmission(execution, "mended.json", "get_user_list").parameters());
    assertThat(mended.exit()).as(mended.messages() + "" + first).isEqualTo(Exit.COMPLETED);
    assertThat(home.value("select balance::text from contract where contract = '507'"))
        .startsWith("10.00");
    assertThat(home.value(CONTRACTS)).isEqualTo("7 0 105.50");
  }

  /**
   * State 9 is in no list: 506 has a tariff of 200 a month and one of 7.50 a day, and pays none.
   */
  private static void withholdsTheFeesOfAnUnknownState(ImportHome home) {
    assertThat(home.run("accrue-fees", "2026-10-31").exit()).isEqualTo(Exit.COMPLETED);
    assertThat(
            home.value(
                "select string_agg(distinct c.contract, ' ') from ledger_line join contract c"
                    + " using (contract_id)"))
        .as("501 works; 502 has no money, 504 is disabled, 506 is in a state that nobody knows")
        .isEqualTo("501");
  }

  private static List<String> written(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("out"))) {
      return files.filter(Files::isRegularFile).map(AskedBillingTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
