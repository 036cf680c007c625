package dues.address.directory;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Quality;
import dues.address.Regions;
import dues.address.names.Abbreviation;
import dues.address.text.Dictionary;
import dues.address.text.Transliteration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the city by its name, its aliases, its names in other languages, in this order; region,
 * type and country tell cities of one name apart. An address that names no city is in the only city
 * of the directory, or in the only one that has such a street.
 */
final class CityLookup {
  private final Directory directory;
  private final LocalDate date;

  CityLookup(Directory directory, LocalDate date) {
    this.directory = directory;
    this.date = date;
  }

  Hit<City> find(Address address) {
    return address.cityKey().isEmpty() ? unnamed(address) : named(address);
  }

  private Hit<City> unnamed(Address address) {
    if (directory.cities().size() == 1) {
      var only = directory.cities().iterator().next();
      return contradicts(only.locality(), address.locality())
          ? Hit.none()
          : Hit.of(List.of(only), Quality.EXACT);
    }
    var street = address.street();
    if (street == null) {
      return Hit.none();
    }
    var cities = new ArrayList<City>();
    for (var candidate : directory.streetsAnywhere(street.key())) {
      var city = directory.city(candidate.cityId());
      if (city != null
          && candidate.fits(street.types())
          && !contradicts(city.locality(), address.locality())) {
        cities.add(city);
      }
    }
    return Hit.of(cities, Quality.EXACT);
  }

  private Hit<City> named(Address address) {
    var key = address.cityKey();
    var exact = narrowed(directory.cities(key), address.locality());
    if (!exact.isEmpty()) {
      return Hit.of(exact, Quality.EXACT);
    }
    var aliased = byAlias(key, address.locality());
    return aliased.isNone() ? Hit.of(elsewhere(key, address.locality()), Quality.ALIAS) : aliased;
  }

  private Hit<City> byAlias(String key, Locality locality) {
    var aliases =
        directory.cityAliases(key).stream().filter(a -> a.validity().covers(date)).toList();
    var cities = aliases.stream().map(a -> directory.city(a.targetId())).filter(Objects::nonNull);
    var renamed = !aliases.isEmpty() && aliases.stream().allMatch(Alias::rename);
    return Hit.of(narrowed(cities.toList(), locality), renamed ? Quality.RENAMED : Quality.ALIAS);
  }

  private List<City> elsewhere(String key, Locality locality) {
    var found = new ArrayList<City>();
    for (var name : Dictionary.standard().cityNames(key)) {
      found.addAll(directory.cities(name));
    }
    if (found.isEmpty()) {
      Transliteration.cyrillic(key).forEach(name -> found.addAll(directory.cities(name)));
    }
    if (found.isEmpty()) {
      found.addAll(shortened(key));
    }
    if (found.isEmpty()) {
      found.addAll(directory.citiesBySound(key));
    }
    return narrowed(found, locality);
  }

  /** {@code Н. Примерск}: the last word is equal, the others begin so. */
  private List<City> shortened(String key) {
    var last = key.lastIndexOf(' ');
    return last < 0
        ? List.of()
        : directory.citiesWithLastWord(key.substring(last + 1)).stream()
            .filter(city -> Abbreviation.matches(key.substring(0, last), front(city.key())))
            .toList();
  }

  private static String front(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf(' ')));
  }

  /** Drops the cities that contradict the address, then prefers those that agree with it. */
  private static List<City> narrowed(List<City> cities, Locality wanted) {
    if (cities.isEmpty()) {
      return cities;
    }
    var left = cities.stream().filter(city -> !contradicts(city.locality(), wanted)).toList();
    left = preferred(left, city -> isSame(city.locality().region(), wanted.region()));
    left = preferred(left, city -> isSame(city.locality().area(), wanted.area()));
    return preferred(left, city -> Objects.equals(city.locality().cityType(), wanted.cityType()));
  }

  private static List<City> preferred(
      List<City> cities, java.util.function.Predicate<City> predicate) {
    if (cities.size() < 2) {
      return cities;
    }
    var agreeing = cities.stream().filter(predicate).toList();
    return agreeing.isEmpty() ? cities : agreeing;
  }

  private static boolean contradicts(Locality city, Locality wanted) {
    return differs(city.country(), wanted.country()) || differs(city.region(), wanted.region());
  }

  private static boolean differs(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !isSame(one, other);
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && other != null && Regions.areOne(one, other);
  }
}
