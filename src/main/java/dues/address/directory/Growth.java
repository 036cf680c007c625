package dues.address.directory;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Quality;
import dues.address.house.LetterStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds what look-ups left to be created, one address after the other in an order that the caller
 * fixes: the second contract of a new house finds the house of the first. Nothing is written; the
 * new rows are handed out when they are asked for.
 */
public final class Growth {
  private final MemoryDirectory directory;
  private final LongSupplier ids;
  private final List<City> cities = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final List<NewHouse> houses = new ArrayList<>();
  private final Set<Long> newHouses = new HashSet<>();

  /** A created house; the contract whose address first named it, null for a directory file's. */
  public record NewHouse(House house, @Nullable String contract, @Nullable String postCode) {}

  /**
   * Starts from a directory that this object may change.
   *
   * @param ids ids that no city, street or house of the directory bears
   */
  public Growth(MemoryDirectory directory, LongSupplier ids) {
    this.directory = directory;
    this.ids = ids;
  }

  /**
   * Looks the address up again and creates what is still missing.
   *
   * @param lookup over the same directory; whether it donates depends on the contract's source
   */
  public Found grow(Lookup lookup, Address address, String contract) {
    var found = lookup.find(address);
    if (found.missing() == Found.Missing.NOTHING) {
      var house = found.house();
      var isNew = house != null && newHouses.contains(house.id());
      var quality = found.address().quality();
      return isNew && quality.confirms()
          ? found.withAddress(found.address().withQuality(Quality.CREATED_HOUSE))
          : found;
    }
    var city = found.city() == null ? newCity(found.address()) : found.city();
    var street = found.street() == null ? newStreet(found.address(), city) : found.street();
    var house = newHouse(found.address(), city, street, contract);
    return new Found(found.address(), city, street, house, Found.Missing.NOTHING);
  }

  /** How many houses were created. */
  public int created() {
    return newHouses.size();
  }

  /** New cities that were not taken yet. */
  public List<City> takeCities() {
    return taken(cities);
  }

  public List<Street> takeStreets() {
    return taken(streets);
  }

  public List<NewHouse> takeHouses() {
    return taken(houses);
  }

  private static <T> List<T> taken(List<T> rows) {
    var copy = List.copyOf(rows);
    rows.clear();
    return copy;
  }

  private City newCity(Address address) {
    var written = address.locality();
    var locality =
        new Locality(
            written.country(),
            written.region(),
            written.area(),
            written.cityType(),
            written.city(),
            null);
    var city = new City(ids.getAsLong(), locality);
    cities.add(city);
    directory.add(city);
    return city;
  }

  private Street newStreet(Address address, City city) {
    var name = Lookup.typed(Objects.requireNonNull(address.street()));
    var street = new Street(ids.getAsLong(), city.id(), name, null);
    streets.add(street);
    directory.add(street);
    return street;
  }

  private House newHouse(Address address, City city, Street street, String contract) {
    var style = LetterStyle.of(city.locality().country());
    var canonical = Objects.requireNonNull(address.house()).styled(style).canonical();
    var house = new House(ids.getAsLong(), city.id(), street.id(), canonical);
    houses.add(new NewHouse(house, contract, address.leftover().postCode()));
    newHouses.add(house.id());
    directory.add(house);
    return house;
  }
}
