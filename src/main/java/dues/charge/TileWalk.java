package dues.charge;

import dues.period.DateRange;
import dues.period.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a subscription's tiles from a day on, oldest first, each with the setting of its
 * charge date (Q6).
 *
 * <p>Where versions cut time differently the walk starts at the subscription's first day, and a
 * tile of a later version begins where the last tile of the earlier one ended.
 */
final class TileWalk {
  private final Course course;
  private final DateRange wanted;
  private final int pricedUntil;
  private int position;
  private @Nullable Grid fixedGrid;
  private List<Due> dues = List.of();

  /** Tiles that end after {@code wanted.from()}; daily lines within {@code wanted}. */
  TileWalk(Course course, DateRange wanted, boolean fromTheFirst, int pricedUntil) {
    this.course = course;
    this.wanted = wanted;
    this.pricedUntil = pricedUntil;
    this.position = course.days.from();
    Settings settings = course.settings;
    if (settings.hasOneGrid()) {
      Grid grid = course.grid(settings.at(position));
      this.fixedGrid = grid;
      boolean later = wanted.from() > position && wanted.from() < course.reach;
      if (later && !fromTheFirst) {
        position = Math.max(position, grid.tileAt(wanted.from()).from());
      }
    }
  }

  /** Whether a tile is left that the subscription touches. */
  boolean hasNext() {
    return position < course.reach;
  }

  /** The day on which the next tile's part begins. */
  int position() {
    return position;
  }

  /** The next tile; {@link #dues()} are its lines. */
  Tile next() {
    Setting setting = course.settings.at(position);
    Tile tile = tile(setting);
    dues = new TileCharges(course, tile, pricedUntil).dues(wanted);
    if (!course.settings.isConstant()) {
      for (int attempt = 0; attempt < 2; attempt++) {
        int chargeDate = dues.isEmpty() ? tile.part().from() : dues.get(0).chargeDate();
        Setting inForce = course.settings.at(chargeDate);
        if (inForce.equals(setting)) {
          break;
        }
        setting = inForce;
        tile = tile(setting);
        dues = new TileCharges(course, tile, pricedUntil).dues(wanted);
      }
    }
    position = Math.max(position + 1, tile.whole().to());
    return tile;
  }

  /** The lines of the tile that {@link #next()} gave. */
  List<Due> dues() {
    return dues;
  }

  private Tile tile(Setting setting) {
    Grid grid = fixedGrid == null ? course.grid(setting) : fixedGrid;
    DateRange whole = grid.tileAt(position);
    DateRange part =
        new DateRange(Math.max(whole.from(), position), Math.min(whole.to(), course.days.to()));
    return new Tile(whole, part, setting, grid);
  }
}
