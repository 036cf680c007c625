package dues.address.directory;

import dues.address.Address;
import dues.address.Quality;
import dues.address.StreetName;
import dues.address.names.Abbreviation;
import dues.address.text.Dictionary;
import dues.address.text.Meaning;
import dues.address.text.Slips;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * N10: finds the street of a city, from the surest way to the least sure: the name itself, an alias
 * or former name, another language, initials, likeness. A name that is current wins over a former
 * one; of several that fit, the district decides or nobody does.
 */
final class StreetLookup {
  private final Directory directory;
  private final LocalDate date;

  StreetLookup(Directory directory, LocalDate date) {
    this.directory = directory;
    this.date = date;
  }

  Hit<Street> find(City city, Address address, StreetName name) {
    var exact = Hit.of(named(city, address, name, name.key()), Quality.EXACT);
    if (!exact.isNone()) {
      return isCalledOtherwise(city, address, name, exact.place())
          ? Hit.ambiguous()
          : withoutInitials(city, exact, name);
    }
    var aliased = byAlias(city, address, name);
    if (!aliased.isNone()) {
      return aliased;
    }
    var likely = new LikelyStreets(directory, city, address, date);
    var worded = likely.byWords(name);
    if (!worded.isNone()) {
      return worded;
    }
    var sounding = likely.bySound(name);
    if (!sounding.isNone()) {
      return sounding;
    }
    var boulevard = likely.boulevard(name);
    return boulevard.isNone() ? byLikeness(city, name) : boulevard;
  }

  private List<Street> named(City city, Address address, StreetName name, String key) {
    var streets = new ArrayList<Street>();
    for (var street : directory.streets(city.id(), key)) {
      if (street.fits(name.types()) && agree(street.name().initials(), name.initials())) {
        streets.add(street);
      }
    }
    return inDistrict(city, streets, address);
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /** Drops streets of other districts than the address names, and prefers those of its own. */
  private List<Street> inDistrict(City city, List<Street> streets, Address address) {
    return DistrictChoice.of(directory, city, address).among(streets, Street::district);
  }

  /** Whether the same words were said to mean another street; a former name does not count. */
  private boolean isCalledOtherwise(
      City city, Address address, StreetName name, @Nullable Street found) {
    return found != null
        && aliases(city, address, name).stream()
            .anyMatch(alias -> !alias.rename() && alias.targetId() != found.id());
  }

  private Hit<Street> byAlias(City city, Address address, StreetName name) {
    var aliases = aliases(city, address, name);
    var isRename = !aliases.isEmpty() && aliases.stream().allMatch(Alias::rename);
    return Hit.of(streets(aliases), isRename ? Quality.RENAMED : Quality.ALIAS);
  }

  private List<Alias> aliases(City city, Address address, StreetName name) {
    var fitting =
        directory.streetAliases(city.id(), name.key()).stream()
            .filter(alias -> Street.fits(name.types(), alias.name().types()))
            .filter(alias -> alias.validity().covers(date))
            .toList();
    return DistrictChoice.of(directory, city, address).among(fitting, Alias::district);
  }

  private List<Street> streets(List<Alias> aliases) {
    return aliases.stream()
        .map(alias -> directory.street(alias.targetId()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** {@code Т. Примерова}: see {@link Abbreviation}; the text or the directory may be brief. */
  private List<Street> byInitials(City city, StreetName name) {
    var found = new ArrayList<Street>();
    for (var word : name.key().split(" ", -1)) {
      for (var street : directory.streetsWithWord(city.id(), word)) {
        var other = street.name();
        if (street.fits(name.types())
            && (Abbreviation.isOf(name, other) || Abbreviation.isOf(other, name))) {
          found.add(street);
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /**
   * A street without the initial that the text has: {@code М. Садова} may be small Sadova instead,
   * and {@code М. Примерова} another Примеров's.
   */
  private Hit<Street> withoutInitials(City city, Hit<Street> exact, StreetName name) {
    var street = exact.place();
    if (street == null || name.initials().isEmpty() || !street.name().initials().isEmpty()) {
      return exact;
    }
    var full = byInitials(city, name);
    if (full.isEmpty()) {
      return isPerhapsASize(city, name) ? new Hit<>(street, Quality.FUZZY) : exact;
    }
    var isSize = full.stream().allMatch(other -> Abbreviation.isOfSize(name, other.name()));
    return isSize ? Hit.of(full, Quality.ALIAS) : Hit.ambiguous();
  }

  /** In Ukrainian {@code Садова} is an adjective and {@code Попова} a person. */
  private static boolean isPerhapsASize(City city, StreetName name) {
    return "UA".equals(city.locality().country())
        && name.initials().length() == 1
        && name.key().endsWith("а")
        && Dictionary.standard().senses(name.initials()).stream()
            .anyMatch(sense -> sense.meaning() == Meaning.SIZE);
  }

  private Hit<Street> byLikeness(City city, StreetName name) {
    var limit = Slips.limit(name.key());
    var best = limit + 1;
    var found = new ArrayList<Street>();
    for (var street : directory.streets(city.id())) {
      if (limit == 0 || !street.fits(name.types())) {
        continue;
      }
      var distance = Slips.between(name.key(), street.name().key(), limit);
      if (distance > limit || !Slips.haveSameDigits(name.key(), street.name().key())) {
        continue;
      }
      if (distance < best) {
        found.clear();
        best = distance;
      }
      if (distance == best) {
        found.add(street);
      }
    }
    return Hit.of(found, Quality.FUZZY);
  }
}
