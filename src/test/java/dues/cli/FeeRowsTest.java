package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.Violation;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fees that stand in the rows of contracts are checked too, with what the fee sheet puts over them.
 */
class FeeRowsTest {

  private static List<String> violations(Path root, String fees) throws IOException {
    Files.createDirectories(root.resolve("jobs/sources"));
    Files.createDirectories(root.resolve("exports"));
    Files.writeString(root.resolve("jobs/fees.yml"), fees);
    Files.writeString(
        root.resolve("jobs/sources/n.yml"), "kind: nodeny\npath: exports\ncurrency: UAH\n");
    Files.writeString(
        root.resolve("exports/users.csv"),
        "id;mid;name;state;paket;plan;price\n1;0;a;on;3;Base;150\n");
    Violations violations = new Violations();
    Home home = Home.at(root);
    Sheets sheets = Sheets.read(home, violations);
    FeeRows.check(home, sheets, Objects.requireNonNull(sheets.sources().get("n")), violations);
    return violations.list().stream().map(Violation::sentence).toList();
  }

  @Test
  void checksAFeeOfATariffAndNothingElseOfItsRow(@TempDir Path root) throws IOException {
    assertThat(violations(root, "fees: {\"tariff:3\": {use_discount: true}}\n")).isEmpty();
    assertThat(violations(root, "fees: {\"tariff:3\": {start_stub: THRESHOLD}}\n"))
        .isNotEmpty()
        .allSatisfy(sentence -> assertThat(sentence).contains("exports/users.csv line 2"));
  }

  @Test
  void namesAFeeThatMakesNoSenseByItself(@TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("jobs/sources"));
    Files.createDirectories(root.resolve("exports"));
    Files.writeString(
        root.resolve("jobs/sources/own.yml"), "kind: generic\npath: exports\ncurrency: UAH\n");
    Files.writeString(root.resolve("exports/contracts.csv"), "contract,title\nA,Anna\n");
    Files.writeString(
        root.resolve("exports/fees.csv"),
        "fee,title,mode,start_stub\nF,Net,MONTH_PRORATED,THRESHOLD\nG,Net,MONTH_FULL,\n");
    OneProcess.Ended check = OneProcess.dues(root, List.of("check"));
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.results())
        .contains("exports/fees.csv line 2", "THRESHOLD needs stub_threshold_day")
        .doesNotContain("line 3", "are right");
  }
}
