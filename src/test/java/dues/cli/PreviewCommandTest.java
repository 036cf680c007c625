package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.postgres.HomeDatabase;
import dues.samples.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home of its own with two contracts; one has no price for its negative fee. */
class PreviewCommandTest {

  private final Path home;

  PreviewCommandTest(@TempDir Path home) {
    this.home = home;
  }

  private OneProcess.Ended dues(String... words) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of(words));
    assertThat(ended.exit()).as(List.of(words) + ended.messages()).isZero();
    return ended;
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(home.resolve(name).resolveSibling("."));
    Files.writeString(home.resolve(name), text);
  }

  @Test
  void itShowsWhatTheNextRunPostsAndWritesNothing() throws IOException, SQLException {
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    write("exports/contracts.csv", "contract,title,opened\n7,Ivan,2026-10-01\n8,Olha,2026-10-01\n");
    write(
        "exports/fees.csv",
        "fee,title,mode\nnet,Internet,MONTH_PRORATED\nodd,Odd,MONTH_PRORATED\n");
    write("exports/prices.csv", "fee,price\nnet,310\nodd,-1\n");
    write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from\nA,7,net,2026-10-22\nB,8,odd,2026-10-01\n");
    try (HomeDatabase database = HomeDatabase.of(home)) {
      dues("run", "import-billing", "--date", "2026-10-31");
      Map<String, String> before = database.contents();
      List<List<String>> runs = database.rows("select count(*) from batch_job_execution");

      // 22 to 31 October: 310.00 × 10/31 = 100.00
      assertThat(dues("preview", "accrue-fees", "--date", "2026-10-31").results().lines())
          .satisfiesExactly(
              head -> assertThat(head).startsWith("contract        subscription    kind"),
              line ->
                  assertThat(line.replaceAll(" +", " "))
                      .isEqualTo(
                          "own:7 A CHARGE 2026-10-22 2026-10-31 100.00 UAH 310.00 × 10/31 days, 22–31 October"),
              blank -> assertThat(blank).isEmpty(),
              count ->
                  assertThat(count)
                      .isEqualTo("1 ledger line would be posted, nothing was written."),
              total -> assertThat(total).isEqualTo("total 100.00 UAH"),
              problem -> assertThat(problem).startsWith("own:8: subscription B: the price -1"),
              parked -> assertThat(parked).isEqualTo("1 contract would be parked."));
      Previewed foretold = Previewed.of(home, List.of("accrue-fees", "--date", "2026-10-31"));
      assertThat(database.contents()).isEqualTo(before);
      assertThat(database.rows("select count(*) from batch_job_execution")).isEqualTo(runs);

      OneProcess.dues(home, List.of("run", "accrue-fees", "--date", "2026-10-31"));
      Table ledger = Table.parse("ledger", dues("export", "ledger").results(), ',');
      assertThat(foretold.lines()).hasSize(1);
      foretold.assertPosted(ledger, ledger.asMaps().get(0).getOrDefault("execution", ""));

      write(
          "exports/actions.csv",
          "id,action,subscription,from,to\na1,INTERRUPT,A,2026-10-31,2026-10-31\na2,DELETE,Z,,\n");
      dues("run", "import-billing", "--date", "2026-10-31");
      Map<String, String> waiting = database.contents();
      // 31 October is taken out: 310.00 × 9/31 = 90.00
      assertThat(dues("preview", "apply-actions", "--date", "2026-10-31").results())
          .contains("a1  INTERRUPT  ", "APPLIED", "a2  DELETE", "REFUSED")
          .containsPattern("a1  CHARGE +2026-10-22 +2026-10-30 +90.00  UAH")
          .contains("total -10.00 UAH", "Nothing was written.");
      assertThat(database.contents()).isEqualTo(waiting);

      assertThat(dues("preview", "close-period", "-p", "month=2026-10").results())
          .contains("own     2026-10  own:8", "the price -1");
      assertThat(dues("preview", "close-period", "-p", "month=2026-09").results())
          .contains("own:8");
    }
  }

  @Test
  void whatHasNoPreviewIsRefused() throws IOException {
    write("jobs/sources/own.yml", "kind: generic\npath: .\ncurrency: UAH\n");
    OneProcess.Ended noMonth = OneProcess.dues(home, List.of("preview", "close-period"));
    assertThat(noMonth.exit()).isEqualTo(2);
    assertThat(noMonth.messages()).contains("'' is not a month; expected one such as 2026-03");
    OneProcess.Ended ended = OneProcess.dues(home, List.of("preview", "finance-reports"));
    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.messages())
        .contains(
            "Job 'finance-reports' has no preview; expected one of import-billing, accrue-fees,");
  }
}
