package dues.charge;

import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What should exist for one subscription: its tiles' lines, less what is the source's
 * (charged_through), the old system's (start) or decided away.
 *
 * <p>A pull: {@link #next()} gives tile after tile, so that a nightly run looks at the running tile
 * alone.
 */
final class Target {
  private final Course course;
  private final TileWalk walk;
  private final boolean counting;
  private final boolean withRefused;
  private int counted;
  private boolean first = true;

  /** Tiles that end after {@code wanted.from()}; of daily lines those within {@code wanted}. */
  Target(Course course, DateRange wanted) {
    this(course, wanted, false);
  }

  private Target(Course course, DateRange wanted, boolean withRefused) {
    this.course = course;
    this.withRefused = withRefused;
    boolean limited = maxCharges(course.days.from()) > 0;
    this.counting = limited || !course.settings.hasOneGrid();
    int pricedUntil = withRefused ? wanted.to() : DateRange.FOREVER;
    this.walk = new TileWalk(course, wanted, limited, pricedUntil);
  }

  /** The target with the tiles that were refused for lack of funds, to try them again. */
  static Target withRefused(Course course, DateRange wanted) {
    return new Target(course, wanted, true);
  }

  /** Whether there is another tile. */
  boolean hasNext() {
    return walk.hasNext()
        && (!isExhausted() || course.settings.until(walk.position()) != DateRange.FOREVER);
  }

  /**
   * Whether the charges that the next tile's version allows are made; a later one may allow more.
   */
  private boolean isExhausted() {
    int most = counting ? maxCharges(walk.position()) : 0;
    return most > 0 && counted >= most;
  }

  private int maxCharges(int day) {
    return course.settings.at(day).parameters().limits().maxCharges();
  }

  /** Where the next tile's part begins. */
  int position() {
    return walk.position();
  }

  /** The lines of the next tile that belong to the target, set-up first. */
  List<Due> next() {
    boolean exhausted = isExhausted();
    Tile tile = walk.next();
    List<Due> found = walk.dues();
    if (exhausted) {
      first = false;
      return List.of();
    }
    if (counting && counts(tile, found)) {
      counted++;
    }
    boolean withSetup = first && tile.part().from() == course.days.from();
    first = false;
    Due setup = withSetup ? SetupFee.of(course, tile) : null;
    if (setup == null && found.isEmpty()) {
      return List.of();
    }
    List<Due> kept = new ArrayList<>(found.size() + 1);
    if (setup != null) {
      keep(setup, tile, kept);
    }
    for (Due due : found) {
      keep(due, tile, kept);
    }
    return kept;
  }

  private void keep(Due due, Tile tile, List<Due> kept) {
    if (isOurs(due, tile)) {
      int retried = course.retriedOn(due.begins());
      kept.add(retried == DateRange.FOREVER ? due : NoFunds.on(due, retried));
    }
  }

  /** A tile that is forgiven now is none of those that max_charges counts (Q22). */
  void gaveAway(Due due) {
    if (counting && due.unit() == Due.Unit.TILE) {
      counted--;
    }
  }

  /** The lines of every remaining tile that begins before a day, where they satisfy a condition. */
  List<LedgerLine> lines(int before, Predicate<Due> condition) {
    List<LedgerLine> lines = new ArrayList<>();
    while (hasNext() && position() < before) {
      for (Due due : next()) {
        if (condition.test(due)) {
          lines.addAll(due.lines());
        }
      }
    }
    return lines;
  }

  private boolean isOurs(Due due, Tile tile) {
    return due.begin() > course.subscription.history().chargedThrough()
        && due.chargeDate() >= tile.setting().rules().start()
        && !course.isForgiven(due.begins())
        && (withRefused || !course.isRefused(due.begins()));
  }

  /**
   * Whether a tile is one of the charges that max_charges counts: it has a billable day and was not
   * given away (Q22).
   */
  private boolean counts(Tile tile, List<Due> found) {
    if (!found.isEmpty()) {
      int begin = tile.whole().from();
      DateRange begins = new DateRange(begin, begin + 1);
      return !course.isForgiven(begins) && !course.isRefused(begins);
    }
    return tile.parameters().billing().daily()
        && !StubPolicy.of(tile, course).isFree()
        && !Activity.of(course, tile.setting(), tile.part()).isEmpty();
  }
}
