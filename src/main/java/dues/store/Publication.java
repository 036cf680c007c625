package dues.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * One import about to become facts.
 *
 * @param staging where its rows are
 * @param executionId the import's execution, kept in every row it brings
 * @param businessDate the import's date: undated changes hold from here
 * @param full true for a full snapshot, in which absence means something
 * @param onlyToday tables of which the source tells today's values without dates
 */
public record Publication(
    Staging staging,
    long executionId,
    LocalDate businessDate,
    boolean full,
    Set<FactTable> onlyToday) {

  /** What its statements bind. */
  public Map<String, Object> parameters() {
    return Map.of("source", staging.source(), "execution", executionId, "date", businessDate);
  }
}
