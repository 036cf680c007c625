package dues.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GridTest {

  static Stream<Arguments> tiles() {
    Grid sticky = MonthGrid.from(Civil.day("2024-01-31"), 1);
    Grid chain = new ChainGrid(Civil.day("2024-01-31"), 1);
    return Stream.of(
        Arguments.of(MonthGrid.calendar(3), "2024-05-15", "2024-04-01..2024-06-30"),
        Arguments.of(MonthGrid.calendar(2), "2024-04-16", "2024-03-01..2024-04-30"),
        Arguments.of(
            MonthGrid.anchored(Civil.day("2011-02-24"), 3, 10),
            "2011-02-24",
            "2011-02-10..2011-05-09"),
        Arguments.of(
            MonthGrid.anchored(Civil.day("2011-02-14"), 1, 31),
            "2011-02-14",
            "2011-01-31..2011-02-27"),
        Arguments.of(sticky, "2024-02-28", "2024-01-31..2024-02-28"),
        Arguments.of(sticky, "2024-03-30", "2024-02-29..2024-03-30"),
        Arguments.of(sticky, "2024-03-31", "2024-03-31..2024-04-29"),
        Arguments.of(chain, "2024-03-28", "2024-02-29..2024-03-28"),
        Arguments.of(chain, "2024-05-01", "2024-04-29..2024-05-28"),
        Arguments.of(DayGrid.weeks(1), "2023-02-15", "2023-02-13..2023-02-19"),
        Arguments.of(DayGrid.weeks(7), "2023-02-15", "2023-02-12..2023-02-18"),
        Arguments.of(
            new DayGrid(Civil.day("2024-01-10"), 30), "2024-02-09", "2024-02-09..2024-03-09"));
  }

  @ParameterizedTest
  @MethodSource("tiles")
  void findsTheTileOfADay(Grid grid, String day, String tile) {
    assertThat(grid.tileAt(Civil.day(day))).hasToString(tile);
  }

  @Test
  void tilesFollowEachOtherWithoutGap() {
    for (int anchor = 1; anchor <= 31; anchor++) {
      for (int months : new int[] {1, 2, 3, 6, 12}) {
        Grid grid = MonthGrid.anchored(Civil.day("2023-11-17"), months, anchor);
        DateRange tile = grid.tileAt(Civil.day("2023-11-17"));
        for (int i = 0; i < 40; i++) {
          DateRange next = grid.tileAt(tile.to());
          assertThat(next.from()).as("anchor %s, %s months", anchor, months).isEqualTo(tile.to());
          assertThat(grid.tileAt(tile.to() - 1)).isEqualTo(tile);
          tile = next;
        }
      }
    }
  }
}
