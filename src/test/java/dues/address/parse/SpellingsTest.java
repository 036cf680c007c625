package dues.address.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.RawAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of spellings: what each language's people and systems write, read without a directory.
 */
class SpellingsTest {
  static Stream<String[]> spellings() throws IOException {
    try (var stream = SpellingsTest.class.getResourceAsStream("/dues/address/spellings.txt")) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void readsEverySpelling(String text, String expected) {
    assertThat(describe(text)).as(text).isEqualTo(expected);
  }

  private static String describe(String text) {
    var address = Normalizer.standard().normalize(RawAddress.of(text));
    var street = address.street();
    var name =
        street == null ? null : (String.join(",", street.types()) + " " + street.key()).strip();
    var rooms = address.rooms();
    return String.join(
        " / ",
        List.of(
            shown(address.locality().city()),
            shown(name),
            shown(address.houseText()),
            shown(rooms.flat() == null ? rooms.room() : rooms.flat())));
  }

  private static String shown(@Nullable String value) {
    return value == null || value.isEmpty() ? "-" : value;
  }
}
