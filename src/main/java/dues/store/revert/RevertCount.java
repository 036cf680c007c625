package dues.store.revert;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a revert did to one record type.
 *
 * @param withdrawn rows that the import had added
 * @param restored rows that are what they were before it
 */
public record RevertCount(String record, long withdrawn, long restored) {

  /** As they are kept, without those of which nothing was touched. */
  public static String json(List<RevertCount> counts) {
    return counts.stream()
        .filter(count -> count.withdrawn() + count.restored() > 0)
        .map(
            count ->
                "\"%s\": {\"withdrawn\": %d, \"restored\": %d}"
                    .formatted(count.record(), count.withdrawn(), count.restored()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
