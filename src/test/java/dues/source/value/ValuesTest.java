package dues.source.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0               | . | 0
          -15.300000      | . | -15.300000
          926,07          | , | 926.07
          +5              | . | 5
          \u22123.5       | . | -3.5
          1 234 567,89    | , | 1234567.89
          1\u00A0234.5    | . | 1234.5
          ,50             | , | 0.50
          1.1234560000    | . | 1.123456
          9999999999999.999999 | . | 9999999999999.999999
          007             | . | 7
          """)
  void readsExactNumbers(String text, char separator, String expected) {
    assertThat(Decimals.parse(text, separator)).isEqualTo(new BigDecimal(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "1.",
        "1O0",
        "1,5",
        "1e3",
        "1E+3",
        "0x1F",
        "NaN",
        "1.2.3",
        "1.1234567",
        "10000000000000",
        "99999999999999999999999999",
        "1 23",
        "12 34",
        "1234 567",
        "1 234 5",
        " 1",
        "1 ",
        "--1",
        "1-",
        "١٢٣",
        "1_000",
        "9999999999999.9999999"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(Decimals.parse(text, '.')).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-10-31                    |                     | 2026-10-31
          2024-02-29                    |                     | 2024-02-29
          2026-10-31T14:00              |                     | 2026-10-31T14:00
          2026-10-31 23:59:59           |                     | 2026-10-31T23:59:59
          2026-10-31T22:30:00Z          |                     | 2026-10-31T22:30Z
          2026-10-31T22:30:00.5+03:00   |                     | 2026-10-31T22:30:00.500+03:00
          31.10.2026                    | dd.MM.yyyy          | 2026-10-31
          31.10.2026                    | dd.MM.yyyy HH:mm:ss | 2026-10-31
          31.10.2026 08:05:01           | dd.MM.yyyy HH:mm:ss | 2026-10-31T08:05:01
          05/07/1980                    | dd/MM/yyyy          | 1980-07-05
          1420070400                    | unix                | 2015-01-01T00:00Z
          """)
  void readsDatesAndMoments(String text, String pattern, String expected) {
    Temporal found = formats(pattern).parse(text);
    assertThat(found).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31.02.2026          | dd.MM.yyyy
          2026-02-30          |
          2026-02-29          |
          2026-13-01          |
          2026-10-31 25:00:00 |
          1.10.2026           | dd.MM.yyyy
          31.10.26            | dd.MM.yyyy
          0206-10-01          |
          20266-10-01         |
          9999-12-31          |
          скоро               | unix
          -5                  | unix
          99999999999         | unix
          1420070400          |
          2026-1-1            |
          2026-10-31x         |
          """)
  void refusesWhatIsNoDate(String text, String pattern) {
    assertThat(formats(pattern).parse(text)).isNull();
  }

  private static DateFormats formats(String pattern) {
    return new DateFormats(pattern == null ? List.of() : List.of(pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "067 310-11-01,true",
    "+380 (67) 310 11 01,true",
    "8(347)222-33-44 доб. 12,true",
    "12345,false",
    "ні,false",
    "1234567890123456,false",
    "abc123456789,false"
  })
  void knowsAPhoneByItsDigits(String text, boolean usable) {
    assertThat(Contacts.isPhone(text)).isEqualTo(usable);
  }

  @ParameterizedTest
  @CsvSource({
    "i@ex.ua,true",
    "a.b+c@пример.рф,true",
    "nina@,false",
    "zoya.example.com,false",
    "a b@c.de,false",
    "a@b,false"
  })
  void knowsAnEmailAddress(String text, boolean usable) {
    assertThat(Contacts.isEmail(text)).isEqualTo(usable);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "00:1A:2b:3c:4D:5E,001a2b3c4d5e",
        "001a.2b3c.4d02,001a2b3c4d02",
        "00-1A-2B-3C-4D-5E,001a2b3c4d5e",
        "00:1A:2b,-",
        "00:1G:2b:3c:4D:5E,-"
      })
  void writesAMacAddressAsTwelveDigits(String text, String expected) {
    assertThat(Contacts.mac(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "3232235777,192.168.1.1",
        "10.0.0.1,10.0.0.1",
        "300.1.1.1,-",
        "4294967296,-",
        "FE80::1,fe80::1",
        "nothing,-"
      })
  void writesAnIpAddressWithDots(String text, String expected) {
    assertThat(Contacts.ip(text)).isEqualTo(expected);
  }
}
