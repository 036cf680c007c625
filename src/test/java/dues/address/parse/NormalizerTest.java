package dues.address.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dues.address.Address;
import dues.address.Quality;
import dues.address.RawAddress;
import dues.address.RawAddress.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizerTest {
  private static final List<String> STREETS =
      List.of(
          "ул. Липовая",
          "3-я Кленовая ул.",
          "просп. Большой Кедровый",
          "вул. Ґанкова",
          "пер. Осенний");
  private static final List<String> HOUSES =
      List.of("д. 12", "д. 7А", "дом 12/3", "д. 5 корп. 2", "д. 10 стр. 4", "вл. 3");
  private static final Map<Character, Character> LOOK_ALIKES =
      Map.of('а', 'a', 'е', 'e', 'о', 'o', 'р', 'p', 'с', 'c', 'у', 'y', 'х', 'x', 'і', 'i');

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          дом 12а/34, строение 56а | 12А/34 с56А
          12/3а                    | 12/3А
          д. 16 дробь 1            | 16/1
          д. 16 дубль 1            | 16/1
          16/1                     | 16/1
          12                       | 12
          12 а                     | 12А
          24-28                    | 24-28
          д. 12, корп. 3           | 12 к3
          корп. 3, д. 12           | 12 к3
          12 стр. 2                | 12 с2
          д. 12 к. 3 стр. 2        | 12 к3 с2
          61 лит. Г5               | 61 литГ5
          влад. 3, стр. 4          | вл3 с4
          участок 42               | уч42
          КОРПУС №225-А            | к225А
          257стр                   | 257
          012                      | 12
          """)
  void writesEveryHouseInOneWay(String text, String canonical) {
    assertThat(read(text).houseText()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ул. Липовая, 12, кв. 45           | 45  | -
          ул. Липовая, 12, 45               | 45  | -
          ул. Липовая, 12-45 кв             | -   | -
          ул. Липовая, 12, кв. 0            | -   | -
          ул. Липовая, 12, кв. -            | -   | -
          ул. Липовая, 12, кв. нет          | -   | -
          ул. Липовая, 12, оф. 4            | -   | офис 4
          ул. Липовая, 12, помещение 5А     | -   | помещение 5А
          вул. Липова, 12, кв. 45а          | 45А | -
          ул. Липовая, 12 к. 1 к. 45        | 45  | -
          Lipova str. 12, apt #45           | 45  | -
          """)
  void findsTheRoom(String text, String flat, String room) {
    var rooms = read(text).rooms();
    assertThat(rooms.flat()).isEqualTo(flat);
    assertThat(rooms.room()).isEqualTo(room);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          б/н                               | PARTIAL_STREET
          ул. Липовая                       | PARTIAL_STREET
          г. Примерск                       | PARTIAL_CITY
          возле ул. Липовая, 5              | APPROX
          ул. Липовая, д. 1,3,5,7,7а        | MULTI
          ул. Липовая, д. 5 и 7             | MULTI
          ул. Липовая, 5                    | READ
          ???                               | UNPARSED
          """)
  void saysWhatIsWrong(String text, Quality quality) {
    assertThat(read(text).quality()).isEqualTo(quality);
  }

  @Test
  void readsPartsLikeText() {
    var raw =
        new RawAddress(
            "",
            Map.of(
                Part.CITY,
                "Примерск",
                Part.STREET,
                "Липовая",
                Part.HOUSE,
                "12а",
                Part.KORPUS,
                "3",
                Part.FLAT,
                "45",
                Part.POST_CODE,
                "440600"));
    var address = Normalizer.standard().normalize(raw);

    assertThat(address.locality().city()).isEqualTo("Примерск");
    assertThat(address.houseText()).isEqualTo("12А к3");
    assertThat(address.rooms().flat()).isEqualTo("45");
    assertThat(address.leftover().postCode()).isEqualTo("440600");
    assertThat(address.key())
        .isEqualTo(read("440600, г. Примерск, Липовая, д. 12а корп. 3, кв. 45").key());
  }

  @Test
  void readsItsOwnTextToTheSameAddress() {
    forRandomTexts(
        (text, random) -> {
          var address = read(text);
          assertThat(read(AddressText.of(address))).isEqualTo(address);
        });
  }

  @Test
  void doesNotMindTheOrderOfParts() {
    forRandomTexts(
        (text, random) -> {
          var parts = new ArrayList<>(List.of(text.split(", ")));
          Collections.shuffle(parts, random);
          assertThat(read(String.join(", ", parts)).key()).isEqualTo(read(text).key());
        });
  }

  @Test
  void doesNotMindCaseDashesSpacesAndLookAlikes() {
    forRandomTexts(
        (text, random) ->
            assertThat(read(disguised(text, random)).key()).isEqualTo(read(text).key()));
  }

  private static String disguised(String text, Random random) {
    var disguised = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var other = random.nextInt(4) == 0 ? LOOK_ALIKES.getOrDefault(c, c) : c;
      disguised.append(c == ' ' && random.nextBoolean() ? '\u00a0' : c == '-' ? '—' : other);
    }
    var changed = disguised.toString().replace('ё', 'е');
    return random.nextBoolean() ? changed.toUpperCase(Locale.ROOT) : changed;
  }

  private interface Law {
    void check(String text, Random random);
  }

  private static void forRandomTexts(Law law) {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < Integer.getInteger("dues.addresses", 500); i++) {
      var text =
          String.join(
              ", ",
              "г. Примерск",
              STREETS.get(random.nextInt(STREETS.size())),
              HOUSES.get(random.nextInt(HOUSES.size())),
              "кв. " + (1 + random.nextInt(200)));
      try {
        law.check(text, random);
      } catch (AssertionError e) {
        throw new AssertionError("seed %d, %s".formatted(seed, text), e);
      }
    }
  }

  private static Address read(String text) {
    return Normalizer.standard().normalize(RawAddress.of(text));
  }

  @Test
  void readsAStreetThatIsNothingButAnApostrophe() {
    Address address =
        Normalizer.standard()
            .normalize(new RawAddress("", Map.of(Part.STREET, "’", Part.HOUSE, "7")));
    assertThat(address.houseText()).isEqualTo("7");
  }

  /** In its own column a country may be a code; in a text the same letters are not one. */
  @ParameterizedTest
  @CsvSource({"UA,UA", "ua,UA", "Україна,UA", "FR,FR"})
  void aCountryColumnIsACountryAndNoRegion(String column, String code) {
    Address address =
        Normalizer.standard()
            .normalize(
                new RawAddress(
                    "",
                    Map.of(
                        Part.COUNTRY,
                        column,
                        Part.CITY,
                        "Київ",
                        Part.STREET,
                        "вул. Липова",
                        Part.HOUSE,
                        "12")));
    assertThat(address.locality().country()).isEqualTo(code);
    assertThat(address.locality().region()).isNull();
    assertThat(address.locality().city()).isEqualTo("Київ");
  }
}
