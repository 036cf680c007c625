package dues.charge;

import dues.fee.DayBasis;
import dues.fee.FeeParameters;
import dues.period.DateRange;
import dues.period.Grid;

/**
 * A tile as one subscription lives it: the whole natural period, the part that subscription and
 * contract leave of it, and the setting in force.
 *
 * <p>A subscription from 20 to 31 May has in the tile 1..31 May the part 20..31 May: a start stub.
 */
record Tile(DateRange whole, DateRange part, Setting setting, Grid grid) {

  FeeParameters parameters() {
    return setting.parameters();
  }

  /** How its days are counted. */
  DayBasis dayBasis() {
    return parameters().billing().dayBasis().within(whole);
  }

  boolean hasStartStub() {
    return part.from() > whole.from();
  }

  boolean hasEndStub() {
    return part.to() < whole.to();
  }

  /** The tile that follows; after a term what is left of the month. */
  DateRange next() {
    DateRange next = grid.tileAt(whole.to());
    return new DateRange(Math.max(next.from(), whole.to()), next.to());
  }

  Tile withPart(DateRange other) {
    return new Tile(whole, other, setting, grid);
  }
}
