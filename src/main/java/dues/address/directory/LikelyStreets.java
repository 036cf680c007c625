package dues.address.directory;

import dues.address.Address;
import dues.address.Quality;
import dues.address.StreetName;
import dues.address.names.Abbreviation;
import dues.address.text.Transliteration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Streets that an address means by a name that the directory does not have letter by letter:
 * another language, another order, initials. Names of today and former ones count alike; what was
 * found by its sound is sure only when the street has the address's house.
 */
final class LikelyStreets {
  private final Directory directory;
  private final City city;
  private final Address address;
  private final LocalDate date;

  LikelyStreets(Directory directory, City city, Address address, LocalDate date) {
    this.directory = directory;
    this.city = city;
    this.address = address;
    this.date = date;
  }

  /** {@code К. Примерова} of a former {@code Карла Примерова}, {@code Примерова Карла}. */
  Hit<Street> byWords(StreetName name) {
    return hit(withWords(name, LikelyStreets::haveSameWords));
  }

  Hit<Street> bySound(StreetName name) {
    var found = new ArrayList<Alias>();
    var keys = new ArrayList<String>(Transliteration.cyrillic(name.key()));
    keys.add(name.key());
    for (var key : keys) {
      directory.streetsBySound(city.id(), key).forEach(street -> found.add(current(street)));
      found.addAll(directory.aliasesBySound(city.id(), key));
    }
    var hit = hit(found);
    return witnessed(hit.isNone() ? hit(withWords(name, LikelyStreets::soundAlike)) : hit);
  }

  /** {@code б. Примерский}: no larger Примерский, but a boulevard. */
  Hit<Street> boulevard(StreetName name) {
    var small = name.key().endsWith(LARGE) && name.types().isEmpty();
    var key = small ? name.key().substring(0, name.key().length() - LARGE.length()) : "";
    var found =
        directory.streets(city.id(), key).stream()
            .filter(street -> street.name().type().equals("boulevard"))
            .map(LikelyStreets::current)
            .toList();
    return witnessed(hit(found));
  }

  private static final String LARGE = " big";

  private List<Alias> withWords(StreetName name, BiPredicate<StreetName, StreetName> areOne) {
    var found = new ArrayList<Alias>();
    for (var word : name.key().split(" ", -1)) {
      for (var street : directory.streetsWithWord(city.id(), word)) {
        if (areOne.test(name, street.name())) {
          found.add(current(street));
        }
      }
      for (var alias : directory.aliasesWithWord(city.id(), word)) {
        if (areOne.test(name, alias.name())) {
          found.add(alias);
        }
      }
    }
    return found;
  }

  private static boolean haveSameWords(StreetName one, StreetName other) {
    return Abbreviation.isOf(one, other)
        || Abbreviation.isOf(other, one)
        || ((one.initials().isEmpty() || other.initials().isEmpty())
            && Abbreviation.sorted(one.key()).equals(Abbreviation.sorted(other.key())));
  }

  private static boolean soundAlike(StreetName one, StreetName other) {
    return Abbreviation.soundsLike(one, other) || Abbreviation.soundsLike(other, one);
  }

  private static Alias current(Street street) {
    return new Alias(street.id(), street.name(), false, street.district(), Alias.Validity.ALWAYS);
  }

  /** A name of today wins over a former one, as everywhere. */
  private Hit<Street> hit(List<Alias> names) {
    var wanted = address.street();
    var fitting =
        names.stream()
            .filter(name -> wanted == null || Street.fits(wanted.types(), name.name().types()))
            .filter(name -> name.validity().covers(date))
            .distinct()
            .toList();
    var here = DistrictChoice.of(directory, city, address).among(fitting, Alias::district);
    var current = here.stream().filter(name -> !name.rename()).toList();
    return current.isEmpty()
        ? Hit.of(streets(here), Quality.RENAMED)
        : Hit.of(streets(current), Quality.ALIAS);
  }

  private List<Street> streets(List<Alias> names) {
    return names.stream()
        .map(name -> directory.street(name.targetId()))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private Hit<Street> witnessed(Hit<Street> hit) {
    var street = hit.place();
    var canonical = address.withLocality(city.locality()).houseText();
    var isWitnessed = street != null && directory.house(city.id(), street.id(), canonical) != null;
    return street == null || isWitnessed ? hit : new Hit<>(street, Quality.FUZZY);
  }
}
