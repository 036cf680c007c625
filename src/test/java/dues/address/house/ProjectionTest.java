package dues.address.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
  @ParameterizedTest
  @CsvSource({
    "12/3а, 12, /3а, 3а",
    "7/1, 7, /1, 1",
    "12, 12, '', ''",
    "12А, 12, а, а",
    "12 к3, 12, к3, к3"
  })
  void cutsTheHouseAsOtherSystemsKeepIt(String text, String number, String bgerp, String userside) {
    var house = Objects.requireNonNull(HouseNumbers.parse(text));

    assertThat(Projection.bgerp(house)).isEqualTo(new Projection(number, bgerp));
    assertThat(Projection.userside(house)).isEqualTo(new Projection(number, userside));
    assertThat(Projection.nodeny(house)).isEqualTo(new Projection(number, userside));
  }
}
