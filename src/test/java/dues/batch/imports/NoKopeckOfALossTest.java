package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was lost on its way or cannot be read moves no money: the first night is good, a spoilt one
 * posts nothing, a mended one that says something new posts the difference.
 *
 * <p>310 a month in a month of 31 days is 10 a day; A is suspended from the 11th to the 20th and
 * pays 210, B has ten percent off and pays 279, C pays 155 for half a price by its own override.
 */
class NoKopeckOfALossTest {

  private static final String LEDGER =
      """
      select coalesce(string_agg(subscription || ' ' || total, ', ' order by subscription), '')
        from (select s.subscription, sum(l.amount)::numeric(9,2) as total
                from ledger_line l join subscription s using (subscription_id) group by 1) as totals
      """;
  private static final String FIRST = "SA 210.00, SB 279.00, SC 155.00";

  @SuppressWarnings("NullAway.Init")
  private static ImportHome home;

  @BeforeAll
  static void aGoodNight(@TempDir Path root) {
    ImportHome.write(root, "jobs/fees.yml", "start: 2026-10-01\nsuspend: [\"3\"]\n");
    home = new ImportHome(root, "limits: {at_least: 1000}\n");
    home.write("exports/contracts.csv", "contract,title\nA,Anna\nB,Bohdan\nC,Clara\n");
    home.write("exports/fees.csv", "fee,title,mode,use_discount\nnet,Internet,MONTH_PRORATED,1\n");
    asAtFirst();
    assertThat(night()).isEqualTo(Exit.COMPLETED);
    assertThat(home.value(LEDGER)).isEqualTo(FIRST);
  }

  private static void asAtFirst() {
    prices("310.00");
    subscriptions("", "155.00");
    statuses("2026-10-20");
    discounts("10");
  }

  @AfterAll
  static void close() {
    home.close();
  }

  private static void prices(String price) {
    home.write("exports/prices.csv", "fee,from,to,price\nnet,2026-01-01,," + price + "\n");
  }

  private static void subscriptions(String toOfA, String priceOfC) {
    home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to,price\nSA,A,net,2026-10-01,%s,\nSB,B,net,2026-10-01,,\nSC,C,net,2026-10-01,,%s\n"
            .formatted(toOfA, priceOfC));
  }

  private static void statuses(String to) {
    home.write("exports/statuses.csv", "contract,status,from,to\nA,3,2026-10-11," + to + "\n");
  }

  private static void discounts(String percent) {
    home.write(
        "exports/discounts.csv", "contract,from,to,percent\nB,2026-01-01,," + percent + "\n");
  }

  /** All three jobs, whatever becomes of the import; its outcome. */
  private static Exit night() {
    JobOutcome imported = home.run("import-billing", "2026-10-31");
    for (String job : List.of("recalculate-fees", "accrue-fees")) {
      JobOutcome outcome = home.run(job, "2026-10-31");
      assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    }
    return imported.exit();
  }

  private static void spoiltNight(Exit expected) {
    String lines = home.value("select count(*)::text from ledger_line");
    assertThat(night()).isEqualTo(expected);
    assertThat(home.value(LEDGER)).isEqualTo(FIRST);
    assertThat(home.value("select count(*)::text from ledger_line")).isEqualTo(lines);
    asAtFirst();
  }

  private static void mendedNight(String expected) {
    assertThat(night()).isEqualTo(Exit.COMPLETED);
    assertThat(home.value(LEDGER)).isEqualTo(expected);
    asAtFirst();
    assertThat(night()).isEqualTo(Exit.COMPLETED);
    assertThat(home.value(LEDGER)).isEqualTo(FIRST);
  }

  /** Until the 15th: five days are charged more. */
  @Test
  void aLostFileOfStatuses() {
    home.delete("exports/statuses.csv");
    spoiltNight(Exit.FAILED);
    home.write("exports/statuses.csv", "contract,status,from,to\n");
    spoiltNight(Exit.FAILED);
    statuses("2026-10-15");
    mendedNight("SA 260.00, SB 279.00, SC 155.00");
  }

  /** Twenty percent off instead of ten. */
  @Test
  void aLostFileOfDiscounts() {
    home.delete("exports/discounts.csv");
    spoiltNight(Exit.FAILED);
    discounts("20");
    mendedNight("SA 210.00, SB 248.00, SC 155.00");
  }

  /** Prices of their own, ends of statuses: without its column a cell says nothing at all. */
  @Test
  void aLostColumn() {
    home.write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from\nSA,A,net,2026-10-01\nSB,B,net,2026-10-01\nSC,C,net,2026-10-01\n");
    spoiltNight(Exit.FAILED);
    home.write("exports/statuses.csv", "contract,status,from,To\nA,3,2026-10-11,2026-10-20\n");
    spoiltNight(Exit.FAILED);
    home.write(
        "exports/statuses.csv", "from,contract,extra,to,status\n2026-10-11,A,,2026-10-15,3\n");
    mendedNight("SA 260.00, SB 279.00, SC 155.00");
  }

  @Test
  void aLostColumnThatNeverSaidAnythingIsNoLoss(@TempDir Path root) {
    try (ImportHome other = new ImportHome(root, "")) {
      other.write("exports/contracts.csv", "contract,title,comment\nA,Anna,\n");
      assertThat(other.run("import-billing", "2026-10-01").exit()).isEqualTo(Exit.COMPLETED);
      other.write("exports/contracts.csv", "contract,title\nA,Anna\n");
      assertThat(other.run("import-billing", "2026-10-02").exit()).isEqualTo(Exit.COMPLETED);
      other.write("exports/contracts.csv", "contract,title,comment\nA,Anna,pays late\n");
      assertThat(other.run("import-billing", "2026-10-03").exit()).isEqualTo(Exit.COMPLETED);
      other.write("exports/contracts.csv", "contract,title\nA,Anna\n");
      JobOutcome lost = other.run("import-billing", "2026-10-04");
      assertThat(lost.exit()).isEqualTo(Exit.FAILED);
      assertThat(lost.messages().toString()).contains("E_HEADER", "contracts.comment");
    }
  }

  /** A status without a readable end would hold for ever, a subscription would go on. */
  @Test
  void anUnreadableTo() {
    statuses("31.02.2026");
    spoiltNight(Exit.COMPLETED);
    subscriptions("2O26-10-05", "155.00");
    spoiltNight(Exit.COMPLETED);
    home.write("exports/discounts.csv", "contract,from,to,percent\nB,2026-01-01,soon,10\n");
    spoiltNight(Exit.COMPLETED);
    subscriptions("2026-10-05", "155.00");
    mendedNight("SA 50.00, SB 279.00, SC 155.00");
  }

  /**
   * The catalogue's 310 become 620: A pays for 21 days of 31. An override has no dates: 155 until
   * the eve of the night that brings 217, so 150 for thirty days and 7 for one.
   */
  @Test
  void anUnreadablePrice() {
    prices("3l0.00");
    spoiltNight(Exit.COMPLETED);
    subscriptions("", "155,OO");
    spoiltNight(Exit.COMPLETED);
    prices("620.00");
    subscriptions("", "217.00");
    mendedNight("SA 420.00, SB 558.00, SC 157.00");
  }

  /** A quote that never closes makes one refused row of two. */
  @Test
  void rowsThatAnOpenQuoteSwallowed() {
    home.write(
        "exports/statuses.csv",
        "contract,status,from,to\nB,\"3,2026-12-01,\nA,3,2026-10-11,x\"y\n");
    spoiltNight(Exit.COMPLETED);
    assertThat(home.value("select code from reject order by reject_id desc limit 1"))
        .isEqualTo("E_COLUMNS");
  }

  /** Cut behind a row: two of three contracts would lose their discount, where a tenth may. */
  @Test
  void aFileCutBehindARow(@TempDir Path root) {
    try (ImportHome other = new ImportHome(root, "limits: {at_least: 3}\n")) {
      String discounts = "contract,from,to,percent\nA,2026-01-01,,10\n";
      other.write("exports/contracts.csv", "contract,title\nA,Anna\nB,Bohdan\nC,Clara\n");
      other.write("exports/discounts.csv", discounts + "B,2026-01-01,,20\nC,2026-01-01,,30\n");
      assertThat(other.run("import-billing", "2026-10-30").exit()).isEqualTo(Exit.COMPLETED);
      other.write("exports/discounts.csv", discounts);
      JobOutcome cut = other.run("import-billing", "2026-10-31");
      assertThat(cut.exit()).isEqualTo(Exit.FAILED);
      assertThat(cut.messages().toString())
          .contains("G_MASS_MISSING: all rows of 2 of 3 owners of contract_discount are missing");
      assertThat(other.value("select count(*)::text from contract_discount")).isEqualTo("3");
    }
  }
}
