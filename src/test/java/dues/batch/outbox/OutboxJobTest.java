package dues.batch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.OwnHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to subscriptions whose fees have commands, night by night. */
class OutboxJobTest {

  private static final String CONTRACTS = "contract,title,balance\n7,Ivan,0\n";
  private static final String SUBSCRIPTIONS = "subscription,contract,fee,from,to,comment,object\n";

  private final Path root;
  private final Path said;

  OutboxJobTest(@TempDir Path root) {
    this.root = root;
    this.said = root.resolve("said");
  }

  /** A program that writes each of its arguments, and the key, in brackets on one line. */
  private String hook(String end) throws IOException {
    Path program = root.resolve("hook");
    Files.writeString(
        program,
        "#!/bin/sh\nprintf '[%s]' \"$@\" >> '"
            + said
            + "'\nprintf ' %s\\n' \"$DUES_KEY\" >> '"
            + said
            + "'\n"
            + end
            + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program.toString();
  }

  private OwnHome home(String fee, String more) throws IOException {
    return new OwnHome(
        root,
        "contracts.csv",
        CONTRACTS,
        "fees.csv",
        "fee,title,mode,command,funds_check,on_no_funds,manual\n" + fee + "\n",
        "prices.csv",
        "fee,price\n9,155.50\n",
        "subscriptions.csv",
        SUBSCRIPTIONS + more);
  }

  private List<String> said() throws IOException {
    return Files.exists(said) ? Files.readAllLines(said) : List.of();
  }

  private static List<String> rows(OwnHome home) {
    return home.texts("select key || ' ' || state || ' ' || tries from outbox order by outbox_id");
  }

  @Test
  void firstChargeIsActiveAndTheCommandGetsItsArgumentsOnce() throws IOException {
    String hook = hook("exit 0");
    try (OwnHome home =
        home(
            "9,Net; $(touch x),MONTH_PRORATED,\"" + hook + " \"\"a b\"\"\",,,",
            "S1,7,9,2026-10-22,,,room 4\n")) {
      home.night("2026-10-31");
      assertThat(said())
          .containsExactly(
              "[a b][ACTION=ACTIVE][UID=7][TP_ID=9][COMMENTS=Net; $(touch x) room 4][SUM=155.5] ACTIVE:own:S1:2026-10-31");
      assertThat(rows(home)).containsExactly("ACTIVE:own:S1:2026-10-31 SENT 1");
      assertThat(home.texts("select outcome from outbox")).containsExactly("exit 0");
      home.night("2026-10-31");
      home.night("2026-11-01");
      assertThat(said()).hasSize(1);
    }
  }

  @Test
  void suspensionAndEndAlertAndTheReturnIsActiveAgain() throws IOException {
    String hook = hook("exit 0");
    try (OwnHome home =
        home("9,Net,MONTH_PRORATED," + hook + ",,,", "S1,7,9,2026-10-01,,my line,\n")) {
      home.night("2026-10-31");
      // suspended on 3 and 4 November, the subscription's last day is the 10th
      home.write(
          "exports/statuses.csv",
          "contract,status,from,to\n7,ACTIVE,2026-10-01,2026-11-02\n7,SUSPENDED_CLIENT,2026-11-03,2026-11-04\n7,ACTIVE,2026-11-05,\n");
      home.write(
          "exports/subscriptions.csv", SUBSCRIPTIONS + "S1,7,9,2026-10-01,2026-11-10,my line,\n");
      home.night("2026-11-01");
      home.night("2026-11-02");
      assertThat(said()).hasSize(1);
      home.night("2026-11-03");
      home.night("2026-11-04");
      home.night("2026-11-05");
      home.night("2026-11-10");
      home.night("2026-11-11");
      home.night("2026-11-12");
      assertThat(rows(home))
          .containsExactly(
              "ACTIVE:own:S1:2026-10-31 SENT 1",
              "ALERT:own:S1:2026-11-03 SENT 1",
              "ACTIVE:own:S1:2026-11-05 SENT 1",
              "ALERT:own:S1:2026-11-11 SENT 1");
      assertThat(said().get(3))
          .isEqualTo(
              "[ACTION=ALERT][UID=7][TP_ID=9][COMMENTS=my line][SUM=0] ALERT:own:S1:2026-11-11");
    }
  }

  @Test
  void aRefusedTileAlertsOnceAndItsChargeIsActive() throws IOException {
    String hook = hook("exit 0");
    try (OwnHome home =
        home("9,Net,MONTH_FULL," + hook + ",SUFFICIENT,RETRY_DAILY,", "S1,7,9,2026-11-01,,,\n")) {
      home.night("2026-11-01");
      home.night("2026-11-02");
      assertThat(rows(home)).containsExactly("ALERT:own:S1:2026-11-01 SENT 1");
      home.write("exports/contracts.csv", "contract,title,balance\n7,Ivan,200\n");
      home.night("2026-11-03");
      assertThat(rows(home))
          .containsExactly("ALERT:own:S1:2026-11-01 SENT 1", "ACTIVE:own:S1:2026-11-03 SENT 1");
      // 200.00 − 155.50 = 44.50 do not pay for December
      home.night("2026-12-01");
      home.night("2026-12-02");
      assertThat(rows(home)).hasSize(3).last().isEqualTo("ALERT:own:S1:2026-12-01 SENT 1");
    }
  }

  @Test
  void aRefusedTileOfAFeeWithoutCommandIsNoted() throws IOException {
    try (OwnHome home = home("9,Net,MONTH_FULL,,POSITIVE,SKIP,", "S1,7,9,2026-11-01,,,\n")) {
      home.night("2026-11-01");
      home.night("2026-11-02");
      assertThat(rows(home)).containsExactly("ALERT:own:S1:2026-11-01 NOTED 0");
    }
  }

  @Test
  void whatTheOldSystemServedIsActiveAlready() throws IOException {
    String hook = hook("exit 0");
    try (OwnHome home = home("9,Net,MONTH_PRORATED," + hook + ",,,", "S1,7,9,2026-10-01,,,\n")) {
      home.write(
          "exports/subscriptions.csv",
          "subscription,contract,fee,from,charged_through\nS1,7,9,2026-05-01,2026-09-30\n");
      home.night("2026-10-31");
      assertThat(rows(home)).isEmpty();
      home.write(
          "exports/statuses.csv", "contract,status,from,to\n7,SUSPENDED_CLIENT,2026-11-01,\n");
      home.night("2026-11-01");
      assertThat(rows(home)).containsExactly("ALERT:own:S1:2026-11-01 SENT 1");
    }
  }

  @Test
  void aCommandThatFailsOrIsMissingWaitsAndIsTriedAgain() throws IOException {
    String hook = hook("echo no such user; exit 3");
    try (OwnHome home = home("9,Net,MONTH_PRORATED," + hook + ",,,", "S1,7,9,2026-10-01,,,\n")) {
      home.night("2026-10-31");
      assertThat(rows(home)).containsExactly("ACTIVE:own:S1:2026-10-31 WAITING 1");
      assertThat(home.texts("select outcome from outbox")).containsExactly("exit 3 no such user");
      home.night("2026-10-31");
      assertThat(said()).as("its time has not come").hasSize(1);
      Files.delete(Path.of(hook));
      home.outside().sql("update outbox set next_try = now()").update();
      home.run("accrue-fees", "2026-10-31");
      assertThat(rows(home)).containsExactly("ACTIVE:own:S1:2026-10-31 WAITING 2");
      assertThat(home.texts("select outcome from outbox").get(0)).contains("No such file");
      hook("exit 0");
      home.outside().sql("update outbox set next_try = now()").update();
      home.run("accrue-fees", "2026-10-31");
      assertThat(rows(home)).containsExactly("ACTIVE:own:S1:2026-10-31 SENT 3");
    }
  }
}
