package dues.batch.addresses;

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
  private static final short NO_SOURCE = -1;

  private final MemoryDirectory directory;
  private final Map<Origin, Long> known;
  private final Map<Origin, Long> places = new LinkedHashMap<>();
  private final List<City> cities = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final List<NewHouse> houses = new ArrayList<>();
  private final List<NewAlias> aliases = new ArrayList<>();
  private final Map<Long, Renames> renames = new HashMap<>();
  private final List<DirectoryRow> waiting;
  private final SamePlaces same;
  private long lastId;

  /**
   * Prepares to align rows.
   *
   * @param waiting all of them, upper levels first
   */
  Alignment(
      MemoryDirectory directory, Map<Origin, Long> known, long lastId, List<DirectoryRow> waiting) {
    this.directory = directory;
    this.known = new HashMap<>(known);
    this.lastId = lastId;
    this.waiting = waiting;
    this.same = new SamePlaces(directory, this.known);
  }

  void addAll() {
    waiting.forEach(this::add);
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

  private void add(DirectoryRow row) {
    var place =
        switch (row.origin().level()) {
          case "city" -> city(row);
          case "street" -> street(row);
          case "house" -> house(row);
          case "alias" -> alias(row);
          default -> rename(row);
        };
    if (place != null) {
      same.take(row.origin(), place);
      places.put(row.origin(), place);
      known.put(row.origin(), place);
    }
  }

  private Long city(DirectoryRow row) {
    var locality = SamePlaces.locality(row);
    var found = same.city(locality, row.origin().source());
    if (found != null) {
      return found.id();
    }
    var city = new City(++lastId, locality);
    cities.add(city);
    directory.add(city);
    return city.id();
  }

  private @Nullable Long street(DirectoryRow row) {
    var city = parent(row, "city");
    var name = StreetNames.parse(row.name().type(), row.name().title());
    return city == null ? null : street(city, name, row);
  }

  private Long street(long city, StreetName name, DirectoryRow row) {
    var district = row.place().district();
    var found = same.street(city, name, district, row.origin().source());
    if (found != null) {
      return found.id();
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

  /** The street under its last name, added when no file has it; null when the city is unknown. */
  private @Nullable Long rename(DirectoryRow row) {
    var city = renamedIn(row);
    if (city == null) {
      return null;
    }
    var old = Renames.old(row);
    var renamed = StreetNames.parse(row.name().type(), row.name().title());
    var current = same.street(city, renamed, null, NO_SOURCE);
    var last = current == null ? renames(city).last(row) : renamed;
    var target = street(city, last, withoutDistrict(row));
    return Renames.identity(last).equals(Renames.identity(old))
        ? target
        : put(new NewAlias("street", target, old, row));
  }

  /** A renaming's district is the old name's: the new one may be a street of several. */
  private static DirectoryRow withoutDistrict(DirectoryRow row) {
    var place = row.place();
    return new DirectoryRow(
        row.origin(),
        row.parent(),
        new DirectoryRow.Place(
            place.country(), place.region(), place.area(), null, place.postCode(), place.kind()),
        row.name(),
        row.old(),
        row.period());
  }

  private Renames renames(long city) {
    return renames.computeIfAbsent(
        city,
        id -> {
          var title = Objects.requireNonNull(directory.city(id)).locality().city();
          var of = new Renames(Objects.requireNonNullElse(title, ""));
          for (var row : waiting) {
            if (row.origin().level().equals("rename") && Objects.equals(renamedIn(row), id)) {
              of.add(row);
            }
          }
          return of;
        });
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
    var until = alias.row().period().to();
    var validity =
        new Alias.Validity(alias.row().period().from(), until == null ? null : until.minusDays(1));
    var rename = alias.kind().equals("rename");
    var district = alias.row().place().district();
    var named = new Alias(alias.target(), alias.name(), rename, district, validity);
    if (same.isNew(named, alias.level())) {
      aliases.add(alias);
      if (alias.level().equals("city")) {
        directory.addCityAlias(named);
      } else {
        directory.addStreetAlias(named);
      }
    }
    return alias.target();
  }

  private @Nullable Long parent(DirectoryRow row, String level) {
    var parent = row.parent();
    return parent == null ? null : known.get(new Origin(row.origin().source(), level, parent));
  }
}
