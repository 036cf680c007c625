package dues.batch.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {
  private static final Range OPEN = new Range(0, 100);

  @Test
  void cutIntoRangesOfAboutEquallyMany() {
    var keys = new Keys(OPEN, new long[] {3, 4, 9, 50});

    assertThat(keys.cut(2, 2)).containsExactly(new Range(0, 4), new Range(4, 100));
    assertThat(keys.cut(10, 2)).containsExactly(OPEN);
  }

  /** Whoever reads such a range need not look at every row a second time. */
  @Test
  void cutIntoARangeOfNoKeyWhereNoneWaits() {
    assertThat(new Keys(OPEN, new long[0]).cut(10, 2)).containsExactly(new Range(0, 0));
  }

  @Test
  void pageByPlaceAndLimit() {
    assertThat(new Keys(OPEN, new long[] {3, 4, 9}).page(3, 100, 2)).containsExactly(4, 9);
  }
}
