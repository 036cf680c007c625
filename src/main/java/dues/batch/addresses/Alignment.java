package dues.batch.addresses;

import dues.address.Locality;
import dues.address.StreetName;
import dues.address.directory.Alias;
import dues.address.directory.City;
import dues.address.directory.Growth.NewHouse;
import dues.address.directory.House;
import dues.address.directory.MemoryDirectory;
import dues.address.directory.Street;
import dues.address.house.HouseNumbers;
import dues.address.house.LetterStyle;
import dues.address.names.StreetNames;
import dues.address.text.Dictionary;
import dues.address.text.Meaning;
import dues.address.text.Tokenizer;
import dues.store.directory.DirectoryRow;
import dues.store.directory.DirectoryRow.Origin;
import dues.store.directory.DirectoryRows.NewAlias;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the directory files of several sources over one another: a city, street or house that two
 * sources know under ids of their own is one place. A row whose parent is unknown waits.
 */
final class Alignment {
  private final MemoryDirectory directory;
  private final Map<Origin, Long> known;
  private final Map<Origin, Long> places = new LinkedHashMap<>();
  private final List<City> cities = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final List<NewHouse> houses = new ArrayList<>();
  private final List<NewAlias> aliases = new ArrayList<>();
  private long lastId;

  Alignment(MemoryDirectory directory, Map<Origin, Long> known, long lastId) {
    this.directory = directory;
    this.known = new HashMap<>(known);
    this.lastId = lastId;
  }

  List<City> cities() {
    return cities;
  }

  List<Street> streets() {
    return streets;
  }

  List<NewHouse> houses() {
    return houses;
  }

  List<NewAlias> aliases() {
    return aliases;
  }

  Map<Origin, Long> places() {
    return places;
  }

  /** Rows come with the upper levels first. */
  void add(DirectoryRow row) {
    var place =
        switch (row.origin().level()) {
          case "city" -> city(row);
          case "street" -> street(row);
          case "house" -> house(row);
          case "alias" -> alias(row);
          default -> rename(row);
        };
    if (place != null) {
      places.put(row.origin(), place);
      known.put(row.origin(), place);
    }
  }

  private Long city(DirectoryRow row) {
    var place = row.place();
    var type = StreetNames.cityType(row.name().type());
    var locality =
        new Locality(
            country(place.country()),
            place.region(),
            place.area(),
            type.isEmpty() ? null : type,
            row.name().title(),
            null);
    var city = new City(lastId + 1, locality);
    for (var other : directory.cities(city.key())) {
      if (agree(other.locality(), locality)) {
        return other.id();
      }
    }
    lastId++;
    cities.add(city);
    directory.add(city);
    return city.id();
  }

  private static boolean agree(Locality one, Locality other) {
    return agree(one.country(), other.country())
        && agree(one.region(), other.region())
        && agree(one.area(), other.area())
        && Objects.equals(one.cityType(), other.cityType());
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equalsIgnoreCase(other);
  }

  /** The two-letter code, also when the file names the country. */
  private static @Nullable String country(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return new Tokenizer(Dictionary.standard())
        .tokens(name).stream()
            .flatMap(token -> token.sensesAs(Meaning.COUNTRY).stream())
            .map(dues.address.text.Sense::code)
            .findFirst()
            .orElse(name.strip());
  }

  private @Nullable Long street(DirectoryRow row) {
    var city = parent(row, "city");
    return city == null
        ? null
        : street(
            city, StreetNames.parse(row.name().type(), row.name().title()), row.place().district());
  }

  private Long street(long city, StreetName name, @Nullable String district) {
    for (var other : directory.streets(city, name.key())) {
      if (other.name().types().equals(name.types()) && agree(other.district(), district)) {
        return other.id();
      }
    }
    var street = new Street(++lastId, city, name, district);
    streets.add(street);
    directory.add(street);
    return street.id();
  }

  private @Nullable Long house(DirectoryRow row) {
    var streetId = parent(row, "street");
    var street = streetId == null ? null : directory.street(streetId);
    var number = HouseNumbers.parse(row.name().title());
    if (street == null || number == null) {
      return null;
    }
    var city = Objects.requireNonNull(directory.city(street.cityId()));
    var canonical = number.styled(LetterStyle.of(city.locality().country())).canonical();
    var other = directory.house(city.id(), street.id(), canonical);
    if (other != null) {
      return other.id();
    }
    var house = new House(++lastId, city.id(), street.id(), canonical);
    houses.add(new NewHouse(house, null, row.place().postCode()));
    directory.add(house);
    return house.id();
  }

  private @Nullable Long alias(DirectoryRow row) {
    var parent = Objects.requireNonNullElse(row.parent(), "");
    var level = parent.startsWith("city:") ? "city" : "street";
    var target = parent(row, level);
    if (target == null) {
      return null;
    }
    var name =
        level.equals("city")
            ? plain(row.name().title())
            : StreetNames.parse(row.name().type(), row.name().title());
    return put(new NewAlias(level, target, name, row));
  }

  private static StreetName plain(String title) {
    return new StreetName(Set.of(), title, StreetName.wordsKey(title), "");
  }

  /** The street under its new name, added when no file has it; null when the city is unknown. */
  private @Nullable Long rename(DirectoryRow row) {
    var city = renamedIn(row);
    if (city == null) {
      return null;
    }
    var renamed = StreetNames.parse(row.name().type(), row.name().title());
    var target = street(city, renamed, null);
    var old = StreetNames.parse(row.old().type(), row.old().title());
    return put(new NewAlias("street", target, old, row));
  }

  /** Files name the city by their own id, by its title, or not at all when there is only one. */
  private @Nullable Long renamedIn(DirectoryRow row) {
    var named = Objects.requireNonNullElse(row.parent(), "").strip();
    var byId = known.get(new Origin(row.origin().source(), "city", "city:" + named));
    if (byId != null) {
      return byId;
    }
    var cities =
        named.isEmpty()
            ? List.copyOf(directory.cities())
            : directory.cities(StreetName.wordsKey(named));
    return cities.size() == 1 ? cities.get(0).id() : null;
  }

  private Long put(NewAlias alias) {
    aliases.add(alias);
    var validity = new Alias.Validity(alias.row().period().from(), null);
    var rename = alias.row().origin().level().equals("rename");
    var district = alias.row().place().district();
    var named = new Alias(alias.target(), alias.name(), rename, district, validity);
    if (alias.level().equals("city")) {
      directory.addCityAlias(named);
    } else {
      directory.addStreetAlias(named);
    }
    return alias.target();
  }

  private @Nullable Long parent(DirectoryRow row, String level) {
    var parent = row.parent();
    return parent == null ? null : known.get(new Origin(row.origin().source(), level, parent));
  }
}
