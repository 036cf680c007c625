package dues.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.OwnHome;
import dues.batch.account.ContractAccount;
import dues.batch.account.ContractAccounts;
import dues.period.AccountingPeriod;
import dues.period.Civil;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of 31 days: 310.00, from the 16th 620.00, suspended from the 10th to the 12th. 9 days at
 * 10.00 a day, 3 at 10.00, 16 at 20.00: 90 + 30 + 320 = 440.00.
 */
class AccountTextTest {

  private static final String[] FILES = {
    "contracts.csv",
    "contract,title,opened\n7,Ivan Petrenko,2026-10-01\n8,Olha Koval,2026-09-15\n",
    "statuses.csv",
    "contract,status,from,to\n7,ACTIVE,2026-10-01,2026-10-09\n7,SUSPENDED_CLIENT,2026-10-10,2026-10-12\n7,ACTIVE,2026-10-13,\n",
    "fees.csv",
    "fee,title,mode,catch_up\nnet,Internet,MONTH_PRORATED,\ntv,Television,MONTH_FULL,CURRENT_ONLY\n",
    "prices.csv",
    "fee,from,to,price\nnet,2026-01-01,2026-10-15,310\nnet,2026-10-16,,620\ntv,,,80\n",
    "subscriptions.csv",
    "subscription,contract,fee,from,to,charged_through\nA,7,net,2026-10-01,,\nB,8,tv,2026-09-15,,\nC,8,net,2026-09-15,,2026-09-30\n",
    "quantities.csv",
    "subscription,from,to,quantity\nC,,,0.5\n",
    "discounts.csv",
    "subscription,from,to,percent\nC,2026-10-01,2026-10-31,10\n",
  };

  private final Path root;

  AccountTextTest(@TempDir Path root) {
    this.root = root;
  }

  private static String text(OwnHome home, String key, String month) {
    ContractAccount account = home.bean(ContractAccounts.class).of("own", key, null).orElseThrow();
    String text =
        AccountText.of(
            account,
            month.isEmpty()
                ? Optional.empty()
                : Optional.of(AccountingPeriod.of(Civil.day(month + "-01")).days()));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    return text;
  }

  @Test
  void tilesThatSayTheSameAreToldTogether() {
    String[] files = FILES.clone();
    files[9] =
        "subscription,contract,fee,from,to,charged_through\nC,8,net,2026-05-01,,2026-09-30\n";
    files[1] = "contract,title,opened\n8,Olha Koval,2026-05-01\n";
    files[3] = "contract,status,from,to\n";
    files[11] = "subscription,from,to,quantity\n";
    try (OwnHome home = new OwnHome(root, files)) {
      home.night("2026-10-31");
      String text = text(home, "8", "");
      assertThat(text).contains("5 tiles 2026-05-01 – 2026-09-30");
      assertThat(text).containsPattern("charged by the source itself .* \\(1550.00\\)");
      assertThat(text).doesNotContain("Tile 2026-07-01");
      assertThat(text).contains("Tile 2026-10-01 – 2026-10-31");
    }
  }

  @Test
  void everyLineIsToldFromItsSourceRowToItsAmount() {
    try (OwnHome home = new OwnHome(root, FILES)) {
      home.night("2026-10-31");
      assertThat(text(home, "7", "").lines().map(line -> line.replaceAll(" {3,}", " | ")))
          .containsSequence(
              "  subscription from 2026-10-01 | subscriptions.csv line 2, run 1",
              "  fee | mode MONTH_PRORATED | fees.csv line 2, run 1",
              "  applies | MONTH, CALENDAR, IN_ADVANCE, start PRORATE, end PRORATE, PRORATE_OUT",
              "  price | 310, UAH  2026-01-01 – 2026-10-15 | prices.csv line 2, run 1",
              "  price | 620, UAH  from 2026-10-16 | prices.csv line 3, run 1",
              "  accrued | through 2026-10-31, 1 charges made, next charge 2026-11-01",
              "  Tile 2026-10-01 – 2026-10-31",
              " | 2026-10-01 – 2026-10-09  9 days at 310.00",
              " | 2026-10-10 – 2026-10-12  not charged: status SUSPENDED_CLIENT suspends the fee",
              " | 2026-10-13 – 2026-10-15  3 days at 310.00",
              " | 2026-10-16 – 2026-10-31  16 days at 620.00")
          .containsSubsequence(
              " | = 310.00 × 9/31 days, 1–9 October",
              " | = r(310.00 × 12/31) − r(310.00 × 9/31) = 120.00 − 90.00, 13–15 October",
              " | together, as the target | 440.00",
              " | no line: due on 2026-11-01 | (620.00)",
              "Posted in all | 440.00 UAH",
              "run 3 posted: accrue-fees 2026-10-31",
              "run 1 read exports/contracts.csv");
    }
  }

  @Test
  void whatIsNotChargedSaysWhy() {
    try (OwnHome home = new OwnHome(root, FILES)) {
      home.night("2026-10-31");
      assertThat(text(home, "8", ""))
          .contains(
              "no line: forgiven on 2026-10-31: missed; catch_up CURRENT_ONLY",
              "no line: charged by the source itself (charged_through 2026-09-30)",
              "decided      on 2026-10-31: FORGIVEN 2026-09-01, missed; catch_up CURRENT_ONLY",
              "15 days at 310.00 × 0.5, 10 % discount");
      assertThat(text(home, "8", "2026-09")).doesNotContain("Tile 2026-10-01");
      home.outside()
          .sql(
              "insert into parked_contract (contract_id, cause, execution_id) select contract_id, 'the price is odd', 3 from contract where contract = '8'")
          .update();
      assertThat(text(home, "8", "")).contains("PARKED       the price is odd");
    }
  }

  @Test
  void factsThatWaitForRecalculationAreADifference() {
    try (OwnHome home = new OwnHome(root, FILES)) {
      home.night("2026-10-31");
      home.write("exports/prices.csv", "fee,from,to,price\nnet,2026-01-01,,310\ntv,,,80\n");
      home.run("import-billing", "2026-10-31");
      assertThat(text(home, "7", ""))
          .contains("DIFFERENCE: the target is 280.00, posted is 440.00;", "posts -160.00")
          .contains("formerly     price 620, UAH  from 2026-10-16, replaced on 2026-10-31");
      home.run("recalculate-fees", "2026-10-31");
      assertThat(text(home, "7", ""))
          .doesNotContain("DIFFERENCE")
          .contains("REVERSAL  2026-10-16 – 2026-10-31", "corrects line", "because: price");
    }
  }

  @Test
  void operatorsActionsAreTold() {
    try (OwnHome home = new OwnHome(root, FILES)) {
      home.night("2026-10-31");
      home.write(
          "exports/actions.csv",
          """
          id,action,subscription,contract,from,to,amount,reason,requested_by
          a1,INTERRUPT,A,,2026-10-31,2026-10-31,,storm,olga
          a2,ADJUST,,7,,,12.50,goodwill,olga
          """);
      home.run("import-billing", "2026-10-31");
      home.run("apply-actions", "2026-10-31");
      home.run("recalculate-fees", "2026-10-31");
      // 31 October is taken out: 620.00 / 31 = 20.00 less
      assertThat(text(home, "7", "").replaceAll("\\s+", " "))
          .contains(
              "action INTERRUPT, days 2026-10-31 – 2026-10-31, id a1, outcome",
              "actions.csv line 2, run 4",
              "APPLIED on 2026-10-31 by run 5",
              "requested by olga",
              "2026-10-31 not charged: interrupted",
              "together, as the target 420.00",
              "ADJUSTMENT",
              "Posted in all 432.50 UAH");
    }
  }

  @Test
  void theSameAccountIsJson() {
    try (OwnHome home = new OwnHome(root, FILES)) {
      home.night("2026-10-31");
      ContractAccount account =
          home.bean(ContractAccounts.class).of("own", "7", null).orElseThrow();
      Object read = new org.yaml.snakeyaml.Yaml().load(AccountJson.of(account, Optional.empty()));
      assertThat(read)
          .asString()
          .contains(
              "contract=own:7",
              "not_charged=status SUSPENDED_CLIENT suspends the fee",
              "target=440.00, posted=440.00, difference=0.00",
              "explanation=310.00 × 9/31 days, 1–9 October");
    }
  }

  @Test
  void anUnknownContractHasNeighbours() {
    try (OwnHome home = new OwnHome(root, FILES)) {
      home.night("2026-10-31");
      ContractAccounts accounts = home.bean(ContractAccounts.class);
      assertThat(accounts.of("own", "71", null)).isEmpty();
      assertThat(accounts.near("own", "71")).isEqualTo(List.of("own:7"));
    }
  }
}
