package dues.address.directory;

import dues.address.Address;
import org.jspecify.annotations.Nullable;

/**
 * An address after the look-up: with the directory's own titles, the places that were found, and
 * the first level that is missing and may be created.
 */
public record Found(
    Address address,
    @Nullable City city,
    @Nullable Street street,
    @Nullable House house,
    Missing missing) {

  Found withAddress(Address other) {
    return new Found(other, city, street, house, missing);
  }

  /** The uppermost level to create; everything below it comes with it. */
  public enum Missing {
    NOTHING,
    HOUSE,
    STREET,
    CITY
  }
}
