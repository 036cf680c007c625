package dues.canary.matching;

import dues.canary.charge.OtherSlice;

/** Together with {@link OtherSlice} a cycle of two packages. */
public class SlicesInACycle {
  OtherSlice other() {
    return new OtherSlice();
  }
}
