package dues.address.parse;

import dues.address.Address;
import dues.address.Locality;
import dues.address.Quality;
import dues.address.Rooms;
import dues.address.StreetName;
import dues.address.house.HouseKind;
import dues.address.house.HouseNumber;
import dues.address.text.Dictionary;
import dues.address.text.Meaning;
import dues.address.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as one text in a fixed order with every type word, which reads back to the same
 * address: {@code 61000, город Харьков, улица Липовая, дом 12 к3, квартира 45}. Names in Latin
 * letters get Latin words, because Cyrillic ones would make the house's letter Cyrillic.
 */
public final class AddressText {
  private final List<String> parts = new ArrayList<>();
  private final String language;

  private AddressText(String language) {
    this.language = language;
  }

  public static String of(Address address) {
    var names = address.locality().city() + address.houseText() + title(address.street());
    var text = new AddressText(Scripts.isCyrillic(names) ? "" : "latin");
    text.addAll(address);
    return String.join(", ", text.parts);
  }

  private static String title(@Nullable StreetName street) {
    return street == null ? "" : street.title();
  }

  private void addAll(Address address) {
    if (address.quality() == Quality.APPROX) {
      parts.add(word(Meaning.NEAR, "near"));
    }
    add("", address.leftover().postCode());
    addLocality(address.locality());
    var street = address.street();
    if (street != null) {
      parts.add(street(street));
    }
    var house = address.house();
    if (house != null) {
      parts.add(house(house, address.houseText()));
    }
    addRooms(address.rooms());
    var isList = address.quality() == Quality.MULTI;
    add(isList ? "" : word(Meaning.NOTE, "note") + " ", address.leftover().remainder());
  }

  private void addLocality(Locality locality) {
    var country = locality.country();
    if (country != null) {
      parts.add(word(Meaning.COUNTRY, country));
    }
    add(word(Meaning.REGION, "oblast") + " ", locality.region());
    add(word(Meaning.AREA, "raion") + " ", locality.area());
    var type = locality.cityType();
    add(word(Meaning.CITY, type == null ? "city" : type) + " ", locality.city());
    add(word(Meaning.QUARTER, "microdistrict") + " ", locality.quarter());
  }

  private String street(StreetName street) {
    if (street.types().isEmpty()) {
      return street.title();
    }
    var word =
        street.types().size() == 1 && !language.isEmpty()
            ? word(Meaning.STREET, street.type())
            : Dictionary.standard().streetWord(street.types());
    var isWord = !word.equals(street.type());
    return (isWord ? word : Dictionary.standard().streetWord(street.types()))
        + " "
        + street.title();
  }

  private String house(HouseNumber house, String text) {
    return house.kind() == HouseKind.HOUSE ? word(Meaning.HOUSE, "house") + " " + text : text;
  }

  private void addRooms(Rooms rooms) {
    add(word(Meaning.ENTRANCE, "entrance") + " ", rooms.entrance());
    add(word(Meaning.FLOOR, "floor") + " ", rooms.floor());
    add(word(Meaning.FLAT, "flat") + " ", rooms.flat());
    add("", rooms.room());
    add(word(Meaning.INTERCOM, "intercom") + " ", rooms.intercom());
  }

  private void add(String word, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      parts.add(word + value);
    }
  }

  private String word(Meaning meaning, String code) {
    return Dictionary.standard().word(meaning, code, language);
  }
}
