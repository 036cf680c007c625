package dues.address.directory;

import dues.address.Address;
import dues.address.Quality;
import dues.address.house.HouseKind;
import dues.address.house.HouseNumber;
import dues.address.house.HouseNumbers;
import dues.address.house.HouseParts;
import dues.address.house.LetterStyle;
import dues.address.house.Numeral;
import org.jspecify.annotations.Nullable;

/**
 * N11: finds the house by its canonical string, and failing that by one of two equivalences: {@code
 * 12/3} ⇄ {@code 12 к3} (FUZZY), and {@code 83/78} or {@code 83-78} as house 83, flat 78
 * (ASSUMED_FLAT), the latter only when no flat is named. A number that a person said means another
 * house is ALIAS; AMBIGUOUS once a file brings a house of that number.
 */
final class HouseLookup {
  /** The house, the address as it is now understood, and how sure that is. */
  record Reading(House house, Address address, Quality quality) {}

  private final Directory directory;

  HouseLookup(Directory directory) {
    this.directory = directory;
  }

  @Nullable Reading find(City city, @Nullable Street street, Address address, HouseNumber number) {
    var streetId = street == null ? null : street.id();
    var exact = house(city, streetId, number);
    var style = LetterStyle.of(city.locality().country());
    var called = directory.houseCalled(city.id(), streetId, number.styled(style).canonical());
    if (exact != null) {
      var isSure = called == null || called.equals(exact);
      return new Reading(exact, address, isSure ? Quality.EXACT : Quality.AMBIGUOUS);
    }
    if (called != null) {
      var own = HouseNumbers.parse(called.canonical());
      return new Reading(called, address.withHouse(own), Quality.ALIAS);
    }
    var other = otherForm(number);
    var equivalent = other == null ? null : house(city, streetId, other);
    if (equivalent != null && other != null) {
      return new Reading(equivalent, address.withHouse(other), Quality.FUZZY);
    }
    var flat = flat(number);
    if (flat == null || address.rooms().flat() != null) {
      return null;
    }
    var plain = HouseNumber.of(new Numeral(number.main().number(), null, number.main().letter()));
    var housed = house(city, streetId, plain);
    var rooms = address.rooms().withFlat(flat);
    return housed == null
        ? null
        : new Reading(housed, address.withHouse(plain).withRooms(rooms), Quality.ASSUMED_FLAT);
  }

  private @Nullable House house(City city, @Nullable Long streetId, HouseNumber number) {
    var style = LetterStyle.of(city.locality().country());
    return directory.house(city.id(), streetId, number.styled(style).canonical());
  }

  private static @Nullable HouseNumber otherForm(HouseNumber number) {
    var fraction = number.fraction();
    if (number.kind() != HouseKind.HOUSE) {
      return null;
    }
    if (fraction != null && number.parts().equals(HouseParts.NONE)) {
      var korpus = fraction.number() + fraction.letter();
      return number.withFraction(null).withParts(new HouseParts(korpus, "", "", ""));
    }
    var korpus = number.parts().korpus();
    var isOnlyKorpus = number.parts().equals(new HouseParts(korpus, "", "", ""));
    var isNumber = !korpus.isEmpty() && korpus.chars().allMatch(Character::isDigit);
    return fraction == null && isOnlyKorpus && isNumber
        ? number.withFraction(Numeral.of(korpus)).withParts(HouseParts.NONE)
        : null;
  }

  /** The second number, if it may be a flat's. */
  private static @Nullable String flat(HouseNumber number) {
    if (number.kind() != HouseKind.HOUSE || !number.parts().equals(HouseParts.NONE)) {
      return null;
    }
    var fraction = number.fraction();
    var last = number.main().to();
    if (fraction == null) {
      return last;
    }
    return last == null && fraction.letter().isEmpty() ? fraction.number() : null;
  }
}
