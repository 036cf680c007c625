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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as one text in a fixed order with every type word, which reads back to the same
 * address: {@code 61000, город Харьков, улица Липовая, дом 12 к3, квартира 45}.
 */
public final class AddressText {
  private AddressText() {}

  public static String of(Address address) {
    var parts = new ArrayList<String>();
    if (address.quality() == Quality.APPROX) {
      parts.add(word(Meaning.NEAR, "near"));
    }
    add(parts, "", address.leftover().postCode());
    addLocality(parts, address.locality());
    var street = address.street();
    if (street != null) {
      parts.add(street(street));
    }
    var house = address.house();
    if (house != null) {
      parts.add(house(house, address.houseText()));
    }
    addRooms(parts, address.rooms());
    var note = address.quality() == Quality.MULTI ? "" : word(Meaning.NOTE, "note") + " ";
    add(parts, note, address.leftover().remainder());
    return String.join(", ", parts);
  }

  private static void addLocality(List<String> parts, Locality locality) {
    var country = locality.country();
    if (country != null) {
      parts.add(word(Meaning.COUNTRY, country));
    }
    add(parts, "область ", locality.region());
    add(parts, "район ", locality.area());
    var type = locality.cityType();
    add(parts, word(Meaning.CITY, type == null ? "city" : type) + " ", locality.city());
    add(parts, "микрорайон ", locality.quarter());
  }

  private static String street(StreetName street) {
    if (street.types().isEmpty()) {
      return street.title();
    }
    return Dictionary.standard().streetWord(street.types()) + " " + street.title();
  }

  private static String house(HouseNumber house, String text) {
    return house.kind() == HouseKind.HOUSE ? "дом " + text : text;
  }

  private static void addRooms(List<String> parts, Rooms rooms) {
    add(parts, "подъезд ", rooms.entrance());
    add(parts, "этаж ", rooms.floor());
    add(parts, "квартира ", rooms.flat());
    add(parts, "", rooms.room());
    add(parts, "домофон ", rooms.intercom());
  }

  private static void add(List<String> parts, String word, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      parts.add(word + value);
    }
  }

  private static String word(Meaning meaning, String code) {
    return Dictionary.standard().word(meaning, code);
  }
}
