package dues.address.proposal;

import dues.address.Address;
import dues.address.StreetName;
import dues.address.directory.Directory;
import dues.address.directory.House;
import dues.address.directory.Street;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address calls a house's street and the house itself, where that is not what they are
 * called: after a person said that {@code ул. Старая, 12/3} is house {@code 12 к3} of Новая, both
 * are other names that lead there.
 *
 * @param street the street's other name, or null
 * @param house the house's other number, or null
 * @param conflict the place that such a name leads to already, in words, or null
 */
public record OtherNames(
    @Nullable StreetName street, @Nullable String house, @Nullable String conflict) {

  public static OtherNames of(Directory directory, Address written, House meant) {
    var streetId = meant.streetId();
    var street = streetId == null ? null : directory.street(streetId);
    var name = written.street();
    var city = directory.city(meant.cityId());
    if (street == null || name == null || city == null) {
      return new OtherNames(null, null, "an address without a street");
    }
    var isOwn = street.name().key().equals(name.key()) && leadsTo(street, name);
    var other = isOwn ? null : elsewhere(directory, street, name);
    if (other != null) {
      return new OtherNames(null, null, other.name().title());
    }
    var number = written.withLocality(city.locality()).houseText();
    var isItself = number.equals(meant.canonical()) || isHouseAndFlat(number, meant.canonical());
    var taken = isItself ? null : directory.house(city.id(), street.id(), number);
    if (taken != null) {
      return new OtherNames(null, null, street.name().title() + ", " + taken.canonical());
    }
    return new OtherNames(isOwn ? null : name, isItself ? null : number, null);
  }

  private static boolean leadsTo(Street street, StreetName name) {
    return name.types().isEmpty() || name.types().containsAll(street.name().types());
  }

  private static @Nullable Street elsewhere(Directory directory, Street street, StreetName name) {
    var current = directory.streets(street.cityId(), name.key());
    var called =
        directory.streetAliases(street.cityId(), name.key()).stream()
            .map(alias -> directory.street(alias.targetId()))
            .toList();
    for (var streets : List.of(current, called)) {
      for (var other : streets) {
        if (other != null && other.id() != street.id() && leadsTo(other, name)) {
          return other;
        }
      }
    }
    return null;
  }

  /** {@code 83/78} for house 83, flat 78 is no name of the house. */
  private static boolean isHouseAndFlat(String number, String house) {
    return number.startsWith(house + "/") || number.startsWith(house + "-");
  }
}
