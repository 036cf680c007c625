package dues.address.directory;

import static dues.address.RawAddress.Part.CITY;
import static dues.address.RawAddress.Part.HOUSE;
import static dues.address.RawAddress.Part.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import dues.address.Locality;
import dues.address.RawAddress;
import dues.address.house.HouseNumbers;
import dues.address.names.StreetNames;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as operators type them, against a directory whose regions have their type word. */
class TypedByHandTest {
  private static final MemoryDirectory DIRECTORY = new MemoryDirectory();

  static {
    city(1, "RU", "Тестовская обл", "Тестовск", "ул. Кленовая", "5", "33/1");
    city(11, "RU", null, "Санкт-Петербург", "Кленовый проспект", "5");
    city(21, "UA", "Київська область", "Київ", "вул. Велика Кленова", "22");
    city(31, "UA", "Київська область", "Липки", "вул. Велика Липівська", "13/1");
  }

  private static void city(
      long id,
      String country,
      @Nullable String region,
      String title,
      String street,
      String... houses) {
    DIRECTORY.add(new City(id, new Locality(country, region, null, null, title, null)));
    DIRECTORY.add(new Street(id + 1, id, StreetNames.parse("", street), null));
    for (var i = 0; i < houses.length; i++) {
      var house = Objects.requireNonNull(HouseNumbers.parse(houses[i])).canonical();
      DIRECTORY.add(new House(id + 2 + i, id, id + 1, house));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Тестовская область, г. Тестовск, ул. Кленовая, 5 | EXACT | 5",
        "Иная обл., г. Тестовск, ул. Кленовая, 5          | UNPARSED | 5",
        "Тестовск, ул. Кленовая 5 (вход со двора)         | EXACT | 5",
        "Тестовск, ул. Кленовая 5, частный дом            | EXACT | 5",
        "Тестовск, ул. Кленовая 33/1-15                   | EXACT | 33/1",
        "Тестовск, ул. Кленовая 5-11                      | ASSUMED_FLAT | 5",
        "Тестовск, ул. Кленовая 25-11                     | FUZZY | 25-11",
        "Тестовск, ул. Кленовая 24-27                     | FUZZY | 24-27",
        "Тестовск, ул. Кленовая 24-28                     | CREATED_HOUSE | 24-28",
        "СПб, Кленовый 5                                  | ALIAS | 5",
        "С.-Петербург, Кленовый пр.-т, д. 5               | ALIAS | 5",
        "Киев Велика Кленова 22 кв 5                      | ALIAS | 22",
        "Київська обл., Липки, вул. В. Липівська, 13/1    | ALIAS | 13/1",
        "Липки, В.Липівська 13/1                          | ALIAS | 13/1"
      })
  void findsNoHouseThatIsNotMeant(String text, String quality, String house) {
    var found = find(RawAddress.of(text));

    assertThat(found.address().quality()).as(text).hasToString(quality);
    assertThat(found.address().houseText()).as(text).isEqualTo(house);
  }

  /** A small letter is a type word, a capital an initial or the name's own. */
  @ParameterizedTest
  @CsvSource({
    "г Тестовск, ул Кленовая, EXACT",
    "Тестовск г, Кленовая ул, EXACT",
    "г Санкт-Петербург, Кленовый пр-кт, EXACT",
    "м Київ, вул Велика Кленова, EXACT",
    "Г Тестовск, ул Кленовая, UNPARSED"
  })
  void readsTypeWordsOfRegistersInColumns(String city, String street, String quality) {
    var house = street.contains("Велика") ? "22" : "5";

    var found = find(new RawAddress("", Map.of(CITY, city, STREET, street, HOUSE, house)));

    assertThat(found.address().quality()).as(city + " " + street).hasToString(quality);
  }

  private static Found find(RawAddress raw) {
    var lookup = new Lookup(DIRECTORY, LocalDate.of(2026, 10, 31), false);
    return lookup.find(new Normalizer(Dictionary.standard(), DIRECTORY).normalize(raw));
  }
}
