package dues.address;

import dues.address.house.HouseNumber;
import dues.address.house.LetterStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address in its parts, before or after it was found in the directory.
 *
 * <p>{@code г. Харьков, 2-я Липовая ул., д. 12 корп. 3, кв. 45} has the street {@code 2-я Липовая}
 * of type {@code street} with the key {@code липовая 2}, the house {@code 12 к3} and the flat 45.
 */
public record Address(
    Locality locality,
    @Nullable StreetName street,
    @Nullable HouseNumber house,
    Rooms rooms,
    Leftover leftover,
    Quality quality) {

  /** The post code, and the words that found no place. */
  public record Leftover(@Nullable String postCode, @Nullable String remainder) {
    public static final Leftover NOTHING = new Leftover(null, null);
  }

  /** Equal keys mean the same place as far as the text goes; the directory may know better. */
  public String key() {
    return String.join("|", cityKey(), streetKey(), houseText(), text(rooms.flat()), room());
  }

  public String cityKey() {
    var city = locality.city();
    return city == null ? "" : StreetName.wordsKey(city);
  }

  /** The house in the letters of the country, or empty. */
  public String houseText() {
    return house == null ? "" : house.styled(LetterStyle.of(locality.country())).canonical();
  }

  public Address withLocality(Locality other) {
    return new Address(other, street, house, rooms, leftover, quality);
  }

  public Address withStreet(@Nullable StreetName other) {
    return new Address(locality, other, house, rooms, leftover, quality);
  }

  public Address withHouse(@Nullable HouseNumber other) {
    return new Address(locality, street, other, rooms, leftover, quality);
  }

  public Address withRooms(Rooms other) {
    return new Address(locality, street, house, other, leftover, quality);
  }

  public Address withQuality(Quality other) {
    return new Address(locality, street, house, rooms, leftover, other);
  }

  private String streetKey() {
    return street == null ? "" : street.types() + street.key();
  }

  private String room() {
    return text(rooms.room());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }
}
