package dues.address.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.Locality;
import dues.address.RawAddress;
import dues.address.StreetName;
import dues.address.house.HouseNumbers;
import dues.address.names.StreetNames;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of habits: how operators write streets that the directory knows by another spelling.
 */
class HabitsTest {
  private static final MemoryDirectory DIRECTORY = new MemoryDirectory();
  private static long last;

  static Stream<String[]> habits() throws IOException {
    var rows = Fixture.rows("habits.txt");
    rows.stream().filter(row -> row[0].startsWith("+")).forEach(HabitsTest::add);
    return rows.stream().filter(row -> !row[0].startsWith("+"));
  }

  private static void add(String[] row) {
    var known = DIRECTORY.cities(StreetName.wordsKey(row[2]));
    var city =
        known.isEmpty()
            ? new City(++last, new Locality(row[0].substring(2), row[1], null, null, row[2], null))
            : known.get(0);
    DIRECTORY.add(city);
    var names = row[3].split(" / ", -1);
    var street = new Street(++last, city.id(), StreetNames.parse("", names[0]), null);
    DIRECTORY.add(street);
    if (names.length > 1) {
      var former = StreetNames.parse("", names[1]);
      DIRECTORY.addStreetAlias(new Alias(street.id(), former, true, null, Alias.Validity.ALWAYS));
    }
    for (var house : row[4].split("; ", -1)) {
      var canonical = Objects.requireNonNull(HouseNumbers.parse(house)).canonical();
      DIRECTORY.add(new House(++last, city.id(), street.id(), canonical));
    }
  }

  @ParameterizedTest
  @MethodSource("habits")
  void findsWhatIsMeantAndNothingElse(
      String text, String quality, String street, String house, String flat) {
    var lookup = new Lookup(DIRECTORY, LocalDate.of(2026, 10, 31), false);

    var found =
        lookup.find(
            new Normalizer(Dictionary.standard(), DIRECTORY).normalize(RawAddress.of(text)));

    var address = found.address();
    assertThat(address.quality()).as(text).hasToString(quality);
    assertThat(Objects.requireNonNull(address.street()).title()).as(text).isEqualTo(street);
    assertThat(address.houseText()).as(text).isEqualTo(house);
    assertThat(Objects.requireNonNullElse(address.rooms().flat(), "-")).as(text).isEqualTo(flat);
  }
}
