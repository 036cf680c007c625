package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two contracts at 280.00; February is closed when one of them turns out to have ended on the 14th.
 */
class PeriodsCommandTest {

  private static final String CLOSED =
      "2026-02 of own is closed (execution 3): 2 lines, 560.00 UAH\n";

  private final Path home;

  PeriodsCommandTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void monthsAreClosedListedAndTheirDriftIsExported() {
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    write("exports/contracts.csv", "contract,title\n1,One\n2,Two\n");
    write("exports/fees.csv", "fee,title,mode\nnet,Internet,MONTH_PRORATED\n");
    write("exports/prices.csv", "fee,price\nnet,280\n");
    subscriptions("a,1,net,2026-02-01,", "b,2,net,2026-02-01,");
    assertThat(dues(0, "run", "import-billing", "--date", "2026-02-01")).isNotEmpty();
    dues(0, "run", "accrue-fees", "--date", "2026-02-01");

    assertThat(dues(0, "close-period", "2026-02")).contains("close-months").endsWith(CLOSED);
    assertThat(dues(0, "close-period", "2026-02", "--source", "own")).isEqualTo(CLOSED);
    assertThat(dues(2, "close-period", "2026-2")).isEmpty();
    assertThat(dues(2, "run", "close-period")).isEmpty();

    subscriptions("a,1,net,2026-02-01,2026-02-14", "b,2,net,2026-02-01,");
    dues(0, "run", "import-billing", "--date", "2026-03-01");
    assertThat(dues(0, "run", "recalculate-fees", "--date", "2026-03-01"))
        .endsWith(
            "0 ledger lines posted; 1 difference was left out on purpose, `dues periods` and `dues export drift` tell them.\n");
    dues(0, "run", "accrue-fees", "--date", "2026-03-01");
    assertThat(dues(0, "periods"))
        .isEqualTo(
            """
            source  month    state   closed_by  lines  amount  currency  forced    drift
            own     2026-02  CLOSED          3      2  560.00  UAH         0.00  -140.00
            own     2026-03  OPEN                   1  280.00  UAH         0.00     0.00
            """);
    assertThat(dues(0, "periods", "--json"))
        .contains(
            "{\"source\": \"own\", \"month\": \"2026-02\", \"state\": \"CLOSED\", \"closed_by\": 3, \"lines\": 2, \"amount\": \"560.00\"");
    assertThat(dues(0, "export", "drift"))
        .isEqualTo(
            """
            contract,subscription,fee,period_from,period_to,accounting_period,target,posted,difference,currency,why
            own:1,a,net,2026-02-01,2026-02-28,2026-02,140.00,280.00,-140.00,UAH,CLOSED_PERIOD
            """);
    assertThat(dues(0, "check", "--ledger"))
        .isEqualTo(
            "The ledger's 3 lines are what the facts of 2 contracts ask for; 1 difference was left out on purpose (`dues export drift`).\n");
  }

  private void subscriptions(String... rows) {
    write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from,to\n" + String.join("\n", rows) + "\n");
  }

  private String dues(int exit, String... words) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of(words));
    assertThat(ended.exit()).as(ended.messages()).isEqualTo(exit);
    return ended.results();
  }

  private void write(String file, String text) {
    try {
      Path path = home.resolve(file);
      Files.createDirectories(path.resolveSibling("."));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
