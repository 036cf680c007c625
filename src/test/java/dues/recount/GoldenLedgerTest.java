package dues.recount;

import static org.assertj.core.api.Assertions.assertThat;

import dues.samples.SampleExports;
import dues.samples.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenLedgerTest {
  private static final Path EXPECTED = Path.of("sample-data/expected");

  @Test
  void everyGoldenLineIsTheRecountsAndNoneIsMissing() {
    List<String> first = texts(Nights.posted(SampleExports.FIRST));
    assertThat(golden(SampleExports.FIRST)).containsExactlyInAnyOrderElementsOf(first);
    List<String> both = new ArrayList<>(first);
    both.addAll(texts(Nights.posted(SampleExports.SECOND)));
    assertThat(golden(SampleExports.SECOND)).containsExactlyInAnyOrderElementsOf(both);
  }

  private static List<String> golden(String night) {
    Table ledger = Table.read(EXPECTED.resolve(night).resolve("ledger.csv"), ',');
    return ledger.asMaps().stream().map(GoldenLedgerTest::text).toList();
  }

  private static String text(Map<String, String> row) {
    List<String> columns =
        List.of(
            "contract",
            "subscription",
            "fee",
            "charged_fee",
            "kind",
            "service_from",
            "service_to",
            "amount");
    return String.join(",", columns.stream().map(column -> row.getOrDefault(column, "")).toList());
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
