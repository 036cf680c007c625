package dues.address.directory;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Quality;
import dues.address.StreetName;
import dues.address.directory.Found.Missing;
import dues.address.house.HouseNumber;
import dues.address.house.HouseNumbers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks an address up in a directory: city, then street, then house. The quality of the whole is
 * that of its least sure level. A house that is missing from a surely known street is to be
 * created; a street or city only when the source may donate them.
 */
public final class Lookup {
  private static final Set<Quality> SURE = Set.of(Quality.EXACT, Quality.ALIAS, Quality.RENAMED);
  private static final String PLAIN_STREET = "street";

  private final Directory directory;
  private final CityLookup cities;
  private final StreetLookup streets;
  private final HouseLookup houses;
  private final boolean donor;

  /**
   * A look-up for one business date.
   *
   * @param donor whether streets and cities that are missing may be created
   */
  public Lookup(Directory directory, LocalDate date, boolean donor) {
    this.directory = directory;
    this.cities = new CityLookup(directory, date);
    this.streets = new StreetLookup(directory, date);
    this.houses = new HouseLookup(directory);
    this.donor = donor;
  }

  public Found find(Address address) {
    if (address.quality() != Quality.READ && address.quality() != Quality.PARTIAL_STREET) {
      return new Found(address, null, null, null, Missing.NOTHING);
    }
    var city = cities.find(address);
    if (city.place() == null) {
      return withoutCity(address, city);
    }
    var placed = address.withLocality(placed(address.locality(), city.place()));
    return inCity(placed, city.place(), city.quality());
  }

  /** The house that a source names by an id of its own; the text only says where inside it. */
  public Found at(House house, Address address) {
    var city = Objects.requireNonNull(directory.city(house.cityId()));
    var streetId = house.streetId();
    var street = streetId == null ? null : directory.street(streetId);
    var known =
        new Address(
            placed(address.locality(), city),
            street == null ? null : street.name(),
            HouseNumbers.parse(house.canonical()),
            address.rooms(),
            address.leftover(),
            Quality.EXACT);
    return new Found(known, city, street, house, Missing.NOTHING);
  }

  private static Locality placed(Locality written, City city) {
    var known = city.locality();
    return new Locality(
        known.country() == null ? written.country() : known.country(),
        known.region() == null ? written.region() : known.region(),
        known.area() == null ? written.area() : known.area(),
        known.cityType(),
        known.city(),
        written.quarter());
  }

  private Found withoutCity(Address address, Hit<City> hit) {
    if (hit.quality() == Quality.AMBIGUOUS) {
      return unsure(address.withQuality(Quality.AMBIGUOUS), null);
    }
    var isNew = donor && !address.cityKey().isEmpty() && isComplete(address);
    if (isNew) {
      return new Found(address.withQuality(Quality.CREATED_HOUSE), null, null, null, Missing.CITY);
    }
    var quality = isForeign(address) ? Quality.FOREIGN : Quality.UNPARSED;
    return unsure(address.withQuality(quality), null);
  }

  private boolean isForeign(Address address) {
    var country = address.locality().country();
    return country != null
        && directory.cities().stream().noneMatch(city -> country.equals(city.locality().country()));
  }

  private Found inCity(Address address, City city, Quality quality) {
    var name = address.street();
    if (name == null) {
      return inHouse(address, city, null, quality);
    }
    var hit = streets.find(city, address, name);
    var street = hit.place();
    if (street != null) {
      return inHouse(
          address.withStreet(street.name()), city, street, lesser(quality, hit.quality()));
    }
    if (hit.isNone() && donor && isComplete(address)) {
      return new Found(
          address.withStreet(typed(name)).withQuality(Quality.CREATED_HOUSE),
          city,
          null,
          null,
          Missing.STREET);
    }
    return unsure(address.withQuality(hit.isNone() ? Quality.UNPARSED : hit.quality()), city);
  }

  /** A name without any type word is by custom a plain street's. */
  static StreetName typed(StreetName name) {
    return name.types().isEmpty() ? name.withTypes(Set.of(PLAIN_STREET)) : name;
  }

  private Found inHouse(Address address, City city, @Nullable Street street, Quality quality) {
    var number = address.house();
    if (number == null) {
      var partial = street == null ? Quality.PARTIAL_CITY : Quality.PARTIAL_STREET;
      return new Found(address.withQuality(partial), city, street, null, Missing.NOTHING);
    }
    if (street != null && isPerhapsOrdinal(address, city, street)) {
      return new Found(address.withQuality(Quality.AMBIGUOUS), city, street, null, Missing.NOTHING);
    }
    var reading = houses.find(city, street, address, number);
    if (reading != null) {
      var sure = lesser(lesser(quality, reading.quality()), doubt(address));
      return new Found(
          reading.address().withQuality(sure), city, street, reading.house(), Missing.NOTHING);
    }
    return missingHouse(address, city, street, quality, number);
  }

  /** {@code Липова 1-а, 12}: house 1А, or 12 of the first of several streets of one name. */
  private boolean isPerhapsOrdinal(Address address, City city, Street street) {
    var house = address.houseText();
    return house.endsWith("А")
        && address.rooms().flat() != null
        && directory
            .streets(city.id(), street.name().key() + " " + house.substring(0, house.length() - 1))
            .stream()
            .anyMatch(other -> other.fits(street.name().types()));
  }

  private static Found missingHouse(
      Address address, City city, @Nullable Street street, Quality quality, HouseNumber number) {
    if (SURE.contains(quality)
        && address.leftover().remainder() == null
        && street != null
        && !number.main().isPair()) {
      return new Found(
          address.withHouse(number).withQuality(Quality.CREATED_HOUSE),
          city,
          street,
          null,
          Missing.HOUSE);
    }
    var unsure = SURE.contains(quality) ? Quality.FUZZY : quality;
    return new Found(address.withQuality(unsure), city, street, null, Missing.NOTHING);
  }

  /** Words that nobody understood may change the meaning of those that somebody did. */
  private static Quality doubt(Address address) {
    return address.leftover().remainder() == null ? Quality.EXACT : Quality.FUZZY;
  }

  private static boolean isComplete(Address address) {
    return address.street() != null
        && address.house() != null
        && address.leftover().remainder() == null;
  }

  private static Found unsure(Address address, @Nullable City city) {
    return new Found(address, city, null, null, Missing.NOTHING);
  }

  private static Quality lesser(Quality one, Quality other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
