package dues.address.proposal;

import dues.address.directory.City;
import dues.address.directory.House;
import dues.address.directory.Street;
import org.jspecify.annotations.Nullable;

/**
 * A house that an address may mean.
 *
 * @param house null when the street has none of this number yet
 * @param number the house's canonical string
 * @param why {@code sounds alike}, {@code differs by 1 letter}
 */
public record Proposal(City city, Street street, @Nullable House house, String number, String why) {

  /** {@code Примерск, Липовая 12}. */
  public String text() {
    var district = street.district() == null ? "" : " (" + street.district() + ")";
    return city.locality().city() + ", " + street.name().title() + district + " " + number;
  }

  /** What taking it would do. */
  public String effect() {
    return house == null
        ? "adds house " + number + " to " + street.name().title() + " and puts the contract into it"
        : "puts the contract into house " + number + " of " + street.name().title();
  }
}
