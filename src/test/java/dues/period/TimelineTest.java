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

  @Test
  void ofRowsThatBeginTogetherTheShorterWinsThenTheLesserValue() {
    Timeline<String> line =
        Timeline.ofRows(
            List.of(row(10, 30, "long"), row(10, 20, "short"), row(30, 40, "b"), row(30, 40, "a")));
    assertThat(line.at(10)).isEqualTo("short");
    assertThat(line.at(20)).isEqualTo("long");
    assertThat(line.at(30)).isEqualTo("a");
  }

  @Test
  void versionsMayComeInAnyOrder() {
    Timeline<String> line = Timeline.ofVersions(List.of(row(200, 200, "b"), row(100, 100, "a")));
    assertThat(line.at(0)).isEqualTo("a");
    assertThat(line.at(199)).isEqualTo("a");
    assertThat(line.at(200)).isEqualTo("b");
    assertThat(line.isConstant()).isFalse();
  }

  @Test
  void otherDaysKeepTheirValue() {
    Timeline<String> line = Timeline.ofRows(List.of(row(10, 30, "a"))).with(days(15, 20), "b");
    assertThat(line.at(14)).isEqualTo("a");
    assertThat(line.at(15)).isEqualTo("b");
    assertThat(line.at(19)).isEqualTo("b");
    assertThat(line.at(20)).isEqualTo("a");
    assertThat(line.at(30)).isNull();
    assertThat(line.at(9)).isNull();
    Timeline<String> open = Timeline.always("a").with(DateRange.since(15), "b");
    assertThat(open.at(14)).isEqualTo("a");
    assertThat(open.at(1_000_000)).isEqualTo("b");
    assertThat(open.until(15)).isEqualTo(DateRange.FOREVER);
  }

  @Test
  void stretchesWithinDaysAreCutAtThem() {
    Timeline<String> line = Timeline.ofRows(List.of(row(10, 20, "a"), row(25, 30, "b")));
    assertThat(line.within(days(15, 28))).containsExactly(row(15, 20, "a"), row(25, 28, "b"));
    assertThat(line.within(days(20, 25))).isEmpty();
    assertThat(line.within(days(12, 12))).isEmpty();
    assertThat(Timeline.always("a").within(days(1, 3))).containsExactly(row(1, 3, "a"));
  }

  @Test
  void noRowsAreNone() {
    assertThat(Timeline.ofRows(List.of())).isSameAs(Timeline.none());
    assertThat(Timeline.none().isEmpty()).isTrue();
    assertThat(Timeline.none().isConstant()).isTrue();
    assertThat(Timeline.always("a").isEmpty()).isFalse();
    assertThat(Timeline.always("a").isConstant()).isTrue();
    assertThat(Timeline.ofRows(List.of(row(DateRange.BEGINNING, 5, "a"))).isConstant()).isFalse();
  }

  private static DateRange days(int from, int to) {
    return new DateRange(from, to);
  }
}
