package dues.address.directory;

import dues.address.StreetName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a city or street: a spelling, a language, an abbreviation, or the name it bore
 * before a renaming.
 *
 * @param targetId the city or street that is meant
 */
public record Alias(
    long targetId, StreetName name, boolean rename, @Nullable String district, Validity validity) {

  /** From the first day to the last, both counted; null is open. */
  public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Validity ALWAYS = new Validity(null, null);

    boolean covers(LocalDate date) {
      return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
  }
}
