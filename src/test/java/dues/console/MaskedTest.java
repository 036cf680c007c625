package dues.console;

import static org.assertj.core.api.Assertions.assertThat;

import dues.console.page.Masked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those see who need not know a person's numbers. */
class MaskedTest {

  @ParameterizedTest
  @CsvSource({
    "380501234567, •••••67",
    "(050) 123-45-67, •••••67",
    "phones '+38 (050) 123-45-67' no, phones '+•••••67' no",
    "ivan.petrenko@example.org, i•••••@example.org",
    "from 2026-10-05 to 2026-10-20, from 2026-10-05 to 2026-10-20",
    "line 302 of 1204, line 302 of 1204"
  })
  void numbersAndAddressesLoseTheirMiddle(String text, String shown) {
    assertThat(Masked.text(text)).isEqualTo(shown);
  }
}
