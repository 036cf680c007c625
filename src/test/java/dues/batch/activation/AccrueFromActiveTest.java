package dues.batch.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fee that accrues from the active date waits for the service, which need not wait for it. */
class AccrueFromActiveTest {

  /** 310 for 26 of November's 30 days from the 5th: 268.67; contract 8 pays 310 at once. */
  @Test
  void theFirstChargeIsFromTheDayOnWhichTheServiceCameAlive(@TempDir Path root) {
    try (ServiceHome home =
        new ServiceHome(
            root,
            "switch",
            "switch",
            "kind: command\ncommand: "
                + ServiceHome.program(
                    root, "switch", "[ $(wc -l < \"$SAID\") -gt 1 ] || exit 4"))) {
      home.write(
          "exports/fees.csv",
          "fee,title,mode,modules,accrue_from\nnet,Internet,MONTH_PRORATED,switch,ACTIVE\ntv,TV,MONTH_FULL,,\n");
      home.write("exports/prices.csv", "fee,from,price\nnet,,310\ntv,,310\n");
      home.write(
          "exports/subscriptions.csv",
          "subscription,contract,fee,from\nS7,7,net,2026-11-01\nS8,8,tv,2026-11-01\nS9,7,net,2026-12-01\n");
      home.home.run("import-billing", "2026-11-01");
      home.activate(0);
      assertThat(home.items()).containsExactly("own:7:net IN_PROGRESS");
      night(home, "2026-11-01");
      assertThat(lines(home)).containsExactly("S8 2026-11-01 310.00");
      night(home, "2026-11-04");
      assertThat(lines(home)).hasSize(1);
      home.activate(4 * 24 * 60);
      assertThat(home.items()).containsExactly("own:7:net ACTIVE");
      night(home, "2026-11-05");
      assertThat(lines(home)).containsExactly("S7 2026-11-05 268.67", "S8 2026-11-01 310.00");
      night(home, "2026-11-05");
      home.activate(4 * 24 * 60 + 60);
      assertThat(lines(home)).hasSize(2);
      assertThat(home.home.texts("select key || ' ' || state from operation order by 1"))
          .containsExactly("subscription:own:S7 DONE");
    }
  }

  private static void night(ServiceHome home, String date) {
    home.home.run("recalculate-fees", date);
    home.home.run("accrue-fees", date);
  }

  private static List<String> lines(ServiceHome home) {
    return home.home.texts(
        "select s.subscription || ' ' || l.service_from || ' ' || l.amount from ledger_line l"
            + " join subscription s using (subscription_id) order by 1");
  }
}
