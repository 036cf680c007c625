package dues.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.scheduling.support.CronExpression;

/** Nights on which the clocks change, and others. */
class SlotsTest {

  /** In Kyiv 03:00–04:00 is skipped on 29 March 2026 and shown twice on 25 October. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 30 2 * * *  | Europe/Kyiv     | 2026-11-21T22:00:00Z | 2026-11-22T00:30:00Z 2026-11-23T00:30:00Z
          0 30 2 * * *  | UTC             | 2026-11-22T02:30:00Z | 2026-11-23T02:30:00Z 2026-11-24T02:30:00Z
          0 30 3 * * *  | Europe/Kyiv     | 2026-03-28T12:00:00Z | 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z
          0 30 3 * * *  | Europe/Kyiv     | 2026-03-29T01:10:00Z | 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z
          0 30 3 * * *  | Europe/Kyiv     | 2026-03-29T01:30:00Z | 2026-03-30T00:30:00Z
          0 30 3 * * *  | Europe/Kyiv     | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z
          0 30 3 * * *  | Europe/Kyiv     | 2026-10-25T00:45:00Z | 2026-10-26T01:30:00Z
          0 0 * * * *   | Europe/Kyiv     | 2026-03-29T00:00:00Z | 2026-03-29T01:00:00Z 2026-03-29T02:00:00Z
          0 0 * * * *   | Europe/Kyiv     | 2026-10-24T23:00:00Z | 2026-10-25T00:00:00Z 2026-10-25T02:00:00Z
          0 30 2 * * *  | America/New_York | 2026-03-07T12:00:00Z | 2026-03-08T07:30:00Z 2026-03-09T06:30:00Z
          0 15 0 * * *  | Pacific/Chatham | 2026-04-03T12:00:00Z | 2026-04-04T10:30:00Z 2026-04-05T11:30:00Z
          0 0 0 1 * *   | Europe/Kyiv     | 2026-10-15T00:00:00Z | 2026-10-31T22:00:00Z 2026-11-30T22:00:00Z
          0 0 4 * * MON | Europe/Kyiv     | 2026-11-22T00:00:00Z | 2026-11-23T02:00:00Z 2026-11-30T02:00:00Z
          """)
  void theNextStartsAreThose(String cron, String zone, String after, String expected) {
    Slots slots = new Slots(CronExpression.parse(cron), ZoneId.of(zone));
    List<Instant> wanted = Arrays.stream(expected.split(" ")).map(Instant::parse).toList();
    assertThat(slots.following(Instant.parse(after), wanted.size())).isEqualTo(wanted);
  }

  @Test
  void everyWallClockTimeHasOneSlotAYearAndNoSlotComesTwice() {
    for (String zone : List.of("Europe/Kyiv", "Pacific/Chatham", "Australia/Lord_Howe", "UTC")) {
      for (String cron : List.of("0 30 2 * * *", "0 15 3 * * *", "0 0 0 * * *")) {
        Slots slots = new Slots(CronExpression.parse(cron), ZoneId.of(zone));
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        List<Instant> year = slots.between(start, end, 1000);
        assertThat(year).as(zone + " " + cron).hasSize(365).doesNotHaveDuplicates().isSorted();
        // whoever looks at any moment in between finds the very same ones
        Stream.of(3, 7, 11, 50_000)
            .forEach(
                step -> {
                  Instant seen = start;
                  for (Instant slot : year) {
                    Instant before =
                        slot.minusSeconds(step).isBefore(seen) ? seen : slot.minusSeconds(step);
                    assertThat(slots.next(before))
                        .as(zone + " " + cron + " " + before)
                        .contains(slot);
                    seen = slot;
                  }
                });
      }
    }
  }

  @Test
  void whatWasMissedIsBoundedByTheNewest() {
    Slots slots = new Slots(CronExpression.parse("* * * * * *"), ZoneId.of("UTC"));
    Instant now = Instant.parse("2026-11-22T00:00:00Z");
    assertThat(slots.between(now.minusSeconds(1000), now, 3))
        .containsExactly(now.minusSeconds(2), now.minusSeconds(1), now);
  }
}
