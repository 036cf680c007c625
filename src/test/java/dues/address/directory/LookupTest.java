package dues.address.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.RawAddress;
import dues.address.parse.Normalizer;
import dues.address.text.Dictionary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookupTest {
  private static final LocalDate DATE = LocalDate.of(2026, 10, 31);

  static Stream<String[]> examples() throws IOException {
    return Fixture.rows("examples.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsEveryWorkedExample(String number, String input, String expected, String quality)
      throws IOException {
    var found = find(Fixture.directory(), input);

    assertThat(describe(found))
        .as(number + " " + input)
        .isEqualTo(expected.replaceAll(" \\(\\w+\\)", ""));
    assertThat(found.address().quality()).as(number + " " + input).hasToString(quality);
    if (expected.contains("(")) {
      var street = Objects.requireNonNull(found.address().street());
      assertThat(expected).contains("(" + street.type() + ")");
    }
  }

  @Test
  void doesNotDependOnTheOrderOfRows() throws IOException {
    var seed = new Random().nextLong();
    var rows = new ArrayList<>(Fixture.rows("directory.txt"));
    Collections.shuffle(rows, new Random(seed));
    var shuffled = Fixture.directory(rows);

    for (var row : Fixture.rows("examples.txt")) {
      assertThat(describe(find(shuffled, row[1])))
          .as("seed %d, %s", seed, row[1])
          .isEqualTo(row[2].replaceAll(" \\(\\w+\\)", ""));
    }
  }

  @Test
  void returnsAMissingHouseOfAKnownStreetAsToBeCreated() throws IOException {
    var found = find(Fixture.directory(), "г. Пенза, Тестовая ул., д. 11");

    assertThat(found.missing()).isEqualTo(Found.Missing.HOUSE);
    assertThat(found.address().quality()).hasToString("CREATED_HOUSE");
    assertThat(find(Fixture.directory(), "г. Пенза, Тестовая ул., д. 11").missing())
        .isEqualTo(Found.Missing.HOUSE);
  }

  @Test
  void createsStreetsOnlyForADonor() throws IOException {
    var directory = Fixture.directory();
    var text = "г. Пенза, ул. Примерная, д. 1";

    assertThat(find(directory, text).address().quality()).hasToString("UNPARSED");
    var address = normalizer(directory).normalize(RawAddress.of(text));
    assertThat(new Lookup(directory, DATE, true).find(address).missing())
        .isEqualTo(Found.Missing.STREET);
  }

  @Test
  void leavesTwoStreetsOfOneNameToAPerson() throws IOException {
    var found = find(Fixture.directory(), "Дніпро, вул. Галана, 7");

    assertThat(found.address().quality()).hasToString("AMBIGUOUS");
    assertThat(found.house()).isNull();
  }

  @Test
  void neverGivesAHouseOfOtherDigitsForSure() throws IOException {
    var directory = Fixture.directory();
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var row : Fixture.rows("directory.txt")) {
      var house = row[3];
      for (var i = 0; i < 20; i++) {
        var other = house.replaceFirst("\\d", String.valueOf(1 + random.nextInt(9)));
        var found = find(directory, row[1] + ", " + row[2] + ", " + other);
        if (found.house() != null && !other.equals(house)) {
          assertThat(found.address().quality().confirms())
              .as("seed %d, %s instead of %s", seed, other, house)
              .isFalse();
        }
      }
    }
  }

  private static Normalizer normalizer(Directory directory) {
    return new Normalizer(Dictionary.standard(), directory);
  }

  private static Found find(Directory directory, String text) {
    var address = normalizer(directory).normalize(RawAddress.of(text));
    return new Lookup(directory, DATE, false).find(address);
  }

  private static String describe(Found found) {
    var address = found.address();
    var street = address.street();
    var rooms = address.rooms();
    return String.join(
        " / ",
        text(address.locality().city()),
        text(street == null ? null : street.title()),
        text(address.houseText()),
        text(rooms.flat() == null ? rooms.room() : rooms.flat()));
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null || value.isEmpty() ? "-" : value;
  }
}
