package dues.batch.addresses;

import dues.address.Locality;
import dues.address.Regions;
import dues.address.StreetName;
import dues.address.directory.Alias;
import dues.address.directory.City;
import dues.address.directory.MemoryDirectory;
import dues.address.directory.Street;
import dues.address.names.StreetNames;
import dues.address.text.Dictionary;
import dues.address.text.Meaning;
import dues.address.text.Tokenizer;
import dues.store.directory.DirectoryRow;
import dues.store.directory.DirectoryRow.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which place of the directory a row of a source's files is: by its name, by its name in another
 * language, by an alias, and last by its sound, unless the same source has that place under another
 * id, because then it tells the two apart itself.
 */
final class SamePlaces {
  private record Taken(short source, String level, long place) {}

  private final MemoryDirectory directory;
  private final Set<Taken> taken = new HashSet<>();

  SamePlaces(MemoryDirectory directory, Map<Origin, Long> known) {
    this.directory = directory;
    known.forEach(this::take);
  }

  void take(Origin origin, long place) {
    taken.add(new Taken(origin.source(), origin.level(), place));
  }

  /** Where a city's row says it lies. */
  static Locality locality(DirectoryRow row) {
    var type = StreetNames.cityType(row.name().type());
    return new Locality(
        country(row.place().country()),
        row.place().region(),
        row.place().area(),
        type.isEmpty() ? null : type,
        row.name().title(),
        null);
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

  @Nullable City city(Locality locality, short source) {
    var key = new City(0, locality).key();
    var alike = new ArrayList<City>();
    for (var name : Dictionary.standard().cityNames(key)) {
      for (var other : directory.cities(name)) {
        if (agree(other.locality(), locality)) {
          alike.add(other);
        }
      }
    }
    for (var other : alike) {
      if (other.key().equals(key)) {
        return other;
      }
    }
    alike.removeIf(other -> taken.contains(new Taken(source, "city", other.id())));
    return alike.size() == 1 ? alike.get(0) : null;
  }

  private static boolean agree(Locality one, Locality other) {
    return agree(one.country(), other.country())
        && agree(one.region(), other.region())
        && agree(one.area(), other.area())
        && Objects.equals(one.cityType(), other.cityType());
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || Regions.key(one).equals(Regions.key(other));
  }

  @Nullable Street street(long city, StreetName name, @Nullable String district, short source) {
    for (var other : directory.streets(city, name.key())) {
      if (isSame(other, name, district)) {
        return other;
      }
    }
    var alike = new HashSet<Street>();
    for (var alias : directory.streetAliases(city, name.key())) {
      var target = directory.street(alias.targetId());
      if (!alias.rename() && target != null && isSame(target, name, district)) {
        alike.add(target);
      }
    }
    for (var other : directory.streetsBySound(city, name.key())) {
      if (isSame(other, name, district)) {
        alike.add(other);
      }
    }
    alike.removeIf(other -> taken.contains(new Taken(source, "street", other.id())));
    return alike.size() == 1 ? alike.iterator().next() : null;
  }

  private static boolean isSame(Street other, StreetName name, @Nullable String district) {
    return other.name().types().equals(name.types())
        && other.name().initials().equals(name.initials())
        && agree(other.district(), district);
  }

  /** Whether no alias says the same already. */
  boolean isNew(Alias alias, String level) {
    var target = directory.street(alias.targetId());
    List<Alias> known =
        level.equals("city")
            ? directory.cityAliases(alias.name().key())
            : target == null
                ? List.of()
                : directory.streetAliases(target.cityId(), alias.name().key());
    return known.stream()
        .noneMatch(
            other ->
                other.targetId() == alias.targetId()
                    && other.rename() == alias.rename()
                    && other.name().types().equals(alias.name().types())
                    && Objects.equals(other.district(), alias.district())
                    && other.validity().equals(alias.validity()));
  }
}
