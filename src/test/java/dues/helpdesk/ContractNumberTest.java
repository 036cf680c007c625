package dues.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractNumberTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @ParameterizedTest
  @CsvSource({
    "F-{order:7}, F-0000042",
    "Ф-{year}/{month}-{order}, Ф-2026/03-42",
    "{order:1}, 42",
    "fixed, fixed",
    "$1-{order}, $1-42",
    "'', ''"
  })
  void placesAreFilled(String template, String number) {
    assertThat(ContractNumber.of(template, 42, DAY)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{number}", "F-{order", "{order:0}", "}", "{order:12}"})
  void otherPlacesAreRefused(String template) {
    assertThatThrownBy(() -> ContractNumber.of(template, 42, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
