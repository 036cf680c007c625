package dues.address.directory;

import dues.address.Cognates;
import dues.address.text.Dictionary;
import dues.address.text.Districts;
import dues.address.text.Transliteration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A directory in maps. Whoever fills it keeps the reference; everybody else sees an interface. */
public final class MemoryDirectory implements Directory {
  private record Key(long city, String key) {}

  private record HouseKey(long city, long street, String canonical) {}

  private final Map<Long, City> cities = new TreeMap<>();
  private final Map<String, List<City>> citiesByKey = new HashMap<>();
  private final Map<String, List<City>> citiesByLastWord = new HashMap<>();
  private final Map<String, List<City>> citiesBySound = new HashMap<>();
  private final Map<String, List<Alias>> cityAliases = new HashMap<>();
  private final Map<Long, Street> streets = new HashMap<>();
  private final Map<Long, List<Street>> streetsByCity = new HashMap<>();
  private final Map<Key, List<Street>> streetsByKey = new HashMap<>();
  private final Map<Key, List<Street>> streetsBySound = new HashMap<>();
  private final Map<String, List<Street>> streetsAnywhere = new HashMap<>();
  private final Map<Key, List<Street>> streetsByWord = new HashMap<>();
  private final Map<Key, List<Alias>> streetAliases = new HashMap<>();
  private final Map<Key, List<Alias>> aliasesBySound = new HashMap<>();
  private final Map<Key, List<Alias>> aliasesByWord = new HashMap<>();
  private final Set<Key> districts = new HashSet<>();
  private final Map<HouseKey, House> houses = new HashMap<>();
  private final Map<Long, House> housesById = new HashMap<>();
  private final Map<HouseKey, House> houseAliases = new HashMap<>();

  public void add(City city) {
    cities.put(city.id(), city);
    var order = Comparator.comparing(City::id);
    insert(citiesByKey, city.key(), city, order);
    insert(citiesByLastWord, lastWord(city.key()), city, order);
    insert(citiesBySound, Cognates.skeleton(city.key()), city, order);
  }

  public void add(Street street) {
    var order = Comparator.comparing(Street::id);
    streets.put(street.id(), street);
    addDistrict(street.cityId(), street.district());
    streetsByCity.computeIfAbsent(street.cityId(), unused -> new ArrayList<>()).add(street);
    insert(streetsByKey, new Key(street.cityId(), street.name().key()), street, order);
    var sound = Cognates.skeleton(street.name().key());
    insert(streetsBySound, new Key(street.cityId(), sound), street, order);
    insert(streetsAnywhere, street.name().key(), street, order);
    for (var word : sound.split(" ", -1)) {
      insert(streetsByWord, new Key(street.cityId(), word), street, order);
    }
  }

  public void add(House house) {
    houses.putIfAbsent(key(house.cityId(), house.streetId(), house.canonical()), house);
    housesById.put(house.id(), house);
  }

  /** Another number of a house that was added before. */
  public void addHouseAlias(long houseId, String canonical) {
    var house = housesById.get(houseId);
    if (house != null) {
      houseAliases.put(key(house.cityId(), house.streetId(), canonical), house);
    }
  }

  public void addCityAlias(Alias alias) {
    insert(cityAliases, alias.name().key(), alias, Comparator.comparing(Alias::targetId));
  }

  /** The alias of a street that was added before. */
  public void addStreetAlias(Alias alias) {
    var street = streets.get(alias.targetId());
    if (street != null) {
      var key = new Key(street.cityId(), alias.name().key());
      var order = Comparator.comparing(Alias::targetId);
      insert(streetAliases, key, alias, order);
      var sound = Cognates.skeleton(alias.name().key());
      insert(aliasesBySound, new Key(street.cityId(), sound), alias, order);
      for (var word : sound.split(" ", -1)) {
        insert(aliasesByWord, new Key(street.cityId(), word), alias, order);
      }
      addDistrict(street.cityId(), alias.district());
    }
  }

  private void addDistrict(long cityId, @Nullable String district) {
    var city = cities.get(cityId);
    if (district != null && city != null) {
      var title = Objects.requireNonNullElse(city.locality().city(), "");
      districts.add(new Key(cityId, Districts.key(title, district)));
    }
  }

  @Override
  public boolean isDistrict(long cityId, String districtKey) {
    return districts.contains(new Key(cityId, districtKey));
  }

  @Override
  public boolean isCity(String key) {
    return citiesByKey.containsKey(key)
        || cityAliases.containsKey(key)
        || Dictionary.standard().cityNames(key).stream().anyMatch(citiesByKey::containsKey)
        || Transliteration.cyrillic(key).stream().anyMatch(citiesByKey::containsKey);
  }

  @Override
  public List<City> cities(String key) {
    return citiesByKey.getOrDefault(key, List.of());
  }

  @Override
  public Collection<City> cities() {
    return cities.values();
  }

  @Override
  public List<City> citiesWithLastWord(String word) {
    return citiesByLastWord.getOrDefault(word, List.of());
  }

  @Override
  public List<City> citiesBySound(String key) {
    return citiesBySound.getOrDefault(Cognates.skeleton(key), List.of()).stream()
        .filter(city -> Cognates.areOne(city.key(), key))
        .toList();
  }

  private static String lastWord(String key) {
    return key.substring(key.lastIndexOf(' ') + 1);
  }

  @Override
  public @Nullable City city(long id) {
    return cities.get(id);
  }

  @Override
  public List<Alias> cityAliases(String key) {
    return cityAliases.getOrDefault(key, List.of());
  }

  @Override
  public List<Street> streets(long cityId, String key) {
    return streetsByKey.getOrDefault(new Key(cityId, key), List.of());
  }

  @Override
  public List<Street> streetsBySound(long cityId, String key) {
    return streetsBySound.getOrDefault(sound(cityId, key), List.of()).stream()
        .filter(street -> Cognates.areOne(street.name().key(), key))
        .toList();
  }

  @Override
  public List<Street> streetsWithWord(long cityId, String word) {
    return streetsByWord.getOrDefault(sound(cityId, word), List.of());
  }

  @Override
  public List<Alias> aliasesBySound(long cityId, String key) {
    return aliasesBySound.getOrDefault(sound(cityId, key), List.of()).stream()
        .filter(alias -> Cognates.areOne(alias.name().key(), key))
        .toList();
  }

  @Override
  public List<Alias> aliasesWithWord(long cityId, String word) {
    return aliasesByWord.getOrDefault(sound(cityId, word), List.of());
  }

  private static Key sound(long cityId, String key) {
    return new Key(cityId, Cognates.skeleton(key));
  }

  @Override
  public Collection<Street> streets(long cityId) {
    return streetsByCity.getOrDefault(cityId, List.of());
  }

  @Override
  public @Nullable Street street(long id) {
    return streets.get(id);
  }

  @Override
  public List<Alias> streetAliases(long cityId, String key) {
    return streetAliases.getOrDefault(new Key(cityId, key), List.of());
  }

  @Override
  public List<Street> streetsAnywhere(String key) {
    return streetsAnywhere.getOrDefault(key, List.of());
  }

  @Override
  public @Nullable House house(long id) {
    return housesById.get(id);
  }

  @Override
  public @Nullable House house(long cityId, @Nullable Long streetId, String canonical) {
    return houses.get(key(cityId, streetId, canonical));
  }

  @Override
  public @Nullable House houseCalled(long cityId, @Nullable Long streetId, String canonical) {
    return houseAliases.get(key(cityId, streetId, canonical));
  }

  private static HouseKey key(long cityId, @Nullable Long streetId, String canonical) {
    return new HouseKey(cityId, streetId == null ? 0 : streetId, canonical);
  }

  private static <K, V> void insert(Map<K, List<V>> map, K key, V value, Comparator<V> order) {
    var list = map.computeIfAbsent(key, unused -> new ArrayList<>(1));
    list.add(value);
    list.sort(order);
  }
}
