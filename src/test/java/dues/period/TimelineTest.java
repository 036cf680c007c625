package dues.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static Timeline.Dated<String> row(int from, int to, String value) {
    return new Timeline.Dated<>(new DateRange(from, to), value);
  }

  @Test
  void theRowThatBeginsLastWins() {
    Timeline<String> line =
        Timeline.ofRows(
            List.of(row(10, 20, "b"), row(0, 30, "a"), row(40, DateRange.FOREVER, "c")));
    assertThat(line.at(5)).isEqualTo("a");
    assertThat(line.at(10)).isEqualTo("b");
    assertThat(line.at(20)).isEqualTo("a");
    assertThat(line.at(30)).isNull();
    assertThat(line.at(40)).isEqualTo("c");
    assertThat(line.at(-1)).isNull();
    assertThat(line.until(5)).isEqualTo(10);
    assertThat(line.until(30)).isEqualTo(40);
    assertThat(line.until(40)).isEqualTo(DateRange.FOREVER);
  }

  @Test
  void touchingRowsOfOneValueAreOneStretch() {
    Timeline<String> line = Timeline.ofRows(List.of(row(10, 20, "a"), row(0, 10, "a")));
    assertThat(line.until(0)).isEqualTo(20);
  }

  @Test
  void theFirstVersionReachesBack() {
    Timeline<String> line = Timeline.ofVersions(List.of(row(100, 100, "a"), row(200, 200, "b")));
    assertThat(line.at(-5)).isEqualTo("a");
    assertThat(line.at(199)).isEqualTo("a");
    assertThat(line.at(200)).isEqualTo("b");
    assertThat(Timeline.ofVersions(List.of(row(100, 100, "a"))).isConstant()).isTrue();
  }

  @Test
  void oneOpenRowIsNotConstant() {
    assertThat(Timeline.ofRows(List.of(row(0, DateRange.FOREVER, "a"))).isConstant()).isFalse();
  }
}
