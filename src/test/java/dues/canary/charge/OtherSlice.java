package dues.canary.charge;

import dues.canary.matching.SlicesInACycle;

/** Together with {@link SlicesInACycle} a cycle of two packages. */
public class OtherSlice {
  SlicesInACycle back() {
    return new SlicesInACycle();
  }
}
