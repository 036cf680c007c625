package dues.recount;

import static org.assertj.core.api.Assertions.assertThat;

import dues.samples.SampleExports;
import dues.samples.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandCalculationsTest {
  private static final Path CALCULATIONS = Path.of("sample-data/expected/arithmetic.csv");

  @ParameterizedTest
  @ValueSource(strings = {SampleExports.FIRST, SampleExports.SECOND})
  void handAndRecountAgree(String night) {
    Set<String> posted = new HashSet<>(texts(Nights.posted(night)));
    List<String> byHand =
        Table.read(CALCULATIONS, ',').asMaps().stream()
            .filter(row -> night.equals(row.get("night")))
            .map(HandCalculationsTest::text)
            .toList();
    assertThat(byHand).isNotEmpty();
    assertThat(posted).containsAll(byHand);
  }

  private static String text(Map<String, String> row) {
    return row.get("source") + ":" + String.join(",", cells(row));
  }

  private static List<String> cells(Map<String, String> row) {
    return List.of(
            "contract",
            "subscription",
            "fee",
            "charged_fee",
            "kind",
            "service_from",
            "service_to",
            "amount")
        .stream()
        .map(column -> row.getOrDefault(column, ""))
        .toList();
  }

  private static List<String> texts(Collection<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
