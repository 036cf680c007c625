package dues.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dues.matching.compare.Levenshtein;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          PHONE      | 8(912)000-00-01       | 79120000001
          PHONE      | +7 912 000 00 01      | 79120000001
          PHONE      | 9120000001            | 79120000001
          PHONE      | 050 000 00 01         | 380500000001
          PHONE      | +38 (050) 000-00-01   | 380500000001
          PHONE      | 00380500000001        | 380500000001
          PHONE      | 8 029 000 00 01       | 375290000001
          PHONE      | 375290000001          | 375290000001
          PHONE      | 223344                | 223344
          PHONE      | 12345                 | -
          PHONE      | 000000                | -
          DATE       | 05.07.1980            | 1980-07-05
          DATE       | 1980-07-05            | 1980-07-05
          DATE       | 5/7/1980              | 1980-07-05
          DATE       | 1980-07-05 00:00:00   | 1980-07-05
          DATE       | 19800705              | 1980-07-05
          DATE       | 31.02.1980            | -
          DATE       | 0000-00-00            | -
          DATE       | 01.01.1970            | -
          DOCUMENT   | серия 8005 № 123456   | 8005123456
          DOCUMENT   | AB 123456             | АВ123456
          DOCUMENT   | АВ123456              | АВ123456
          DOCUMENT   | 0000 000000           | -
          TAX_NUMBER | 1234567890            | 1234567890
          EMAIL      | ' Q@Example.COM '     | q@example.com
          EMAIL      | нет                   | -
          TEXT       | ' a  B '              | a b
          """)
  void compareWhatIsMeant(ValueType type, String text, String key) {
    var value = type.value(text);

    assertThat(value == null ? null : value.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '  Семёнов   Антон ' | семенов антон
          ООО «Пример»         | пример ооо
          "Пример" ООО         | пример ооо
          Общество с ограниченной ответственностью "Пример" | пример ооо
          ПУБЛИЧНОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО «ПРИМЕР-К» | пример-к пао
          Акционерное общество Пример | пример ао
          ТОВ Мар'янівка       | марянівка тов
          Coмoв Олег           | сомов олег
          """)
  void foldTitles(String title, String key) {
    assertThat(TitleKey.of(title)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"abc, abc, 0", "abc, abd, 1", "abc, ab, 1", "kitten, sitting, 3", "a, abcdef, 4"})
  void countLettersUpToALimit(String one, String other, int distance) {
    assertThat(Levenshtein.distance(one, other, 3)).isEqualTo(distance);
  }
}
