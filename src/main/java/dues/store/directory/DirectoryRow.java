package dues.store.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a source's directory files that the directory does not have yet.
 *
 * @param parent the key of the row above; a rename's city by its title
 * @param name its own type and title; a rename's new ones
 * @param old a rename's old type and title
 */
public record DirectoryRow(
    Origin origin, @Nullable String parent, Place place, Name name, Name old, Period period) {

  /**
   * Which row of which source; the key is {@code city:12} or {@code street:5}, unique in its
   * source.
   */
  public record Origin(short source, String level, String key) {}

  /** Where it lies and, for an alias, of which kind it is. */
  public record Place(
      @Nullable String country,
      @Nullable String region,
      @Nullable String area,
      @Nullable String district,
      @Nullable String postCode,
      @Nullable String kind) {}

  /** Type word and title as written; empty when absent. */
  public record Name(String type, String title) {}

  /** The first day, and the day after the last; null is open. */
  public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
