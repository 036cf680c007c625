package dues.charge;

import dues.fee.FeeParameters;
import dues.ledger.Difference;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.ledger.OwnKeys;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The posted lines of one subscription, manual adjustments apart. */
final class Posted {
  private final Course course;
  private final List<LedgerLine> lines;

  Posted(Course course, List<LedgerLine> all) {
    this.course = course;
    List<LedgerLine> mine = List.of();
    for (LedgerLine line : all) {
      boolean own =
          line.subscription() == course.subscription.id() && line.kind() != LineKind.ADJUSTMENT;
      if (own) {
        if (mine.isEmpty()) {
          mine = new ArrayList<>();
        }
        mine.add(line);
      }
    }
    this.lines = mine;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether a run has posted these lines already, in whatever version. */
  boolean has(Due due, boolean term) {
    for (LedgerLine line : lines) {
      if (isOriginal(line)
          && due.owns(unitOf(line), line.key().tile(), line.key().serviceFrom(), term)) {
        return true;
      }
    }
    return false;
  }

  /**
   * New lines with a key each, beside those that are posted: a set-up and the first day of a daily
   * fee are taken back on the same day, too.
   */
  List<LedgerLine> withOwnKeys(List<LedgerLine> more) {
    if (more.size() > 1) {
      return OwnKeys.of(lines, more);
    }
    for (LedgerLine line : more) {
      int day = line.booking().chargeDate();
      if (course.settings.at(day).parameters().billing().addsQuantities()) {
        return OwnKeys.of(lines, more);
      }
    }
    return more;
  }

  /** Whether a set-up was posted. */
  boolean hasSetup() {
    for (LedgerLine line : lines) {
      if (line.kind() == LineKind.SETUP) {
        return true;
      }
    }
    return false;
  }

  /** Whether any tile of these days has lines. */
  boolean hasTile(DateRange tile) {
    for (LedgerLine line : lines) {
      if (line.key().tile().equals(tile)) {
        return true;
      }
    }
    return false;
  }

  /** The days of a tile that charges still standing cover, neighbours joined, oldest first. */
  List<DateRange> chargedDays(DateRange tile) {
    List<DateRange> days = new ArrayList<>();
    for (LedgerLine line : new Difference(ofTile(tile)).live()) {
      if (line.kind() == LineKind.CHARGE) {
        days.add(line.service());
      }
    }
    days.sort(Comparator.comparingInt(DateRange::from));
    List<DateRange> joined = new ArrayList<>();
    for (DateRange range : days) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).to() >= range.from()) {
        DateRange before = joined.get(last);
        joined.set(last, new DateRange(before.from(), Math.max(before.to(), range.to())));
      } else {
        joined.add(range);
      }
    }
    return joined;
  }

  /**
   * The end of the last day that any charge still standing covers; {@link DateRange#BEGINNING} if
   * none.
   */
  int chargedUntil() {
    int end = DateRange.BEGINNING;
    for (LedgerLine line : new Difference(lines).live()) {
      if (line.kind() == LineKind.CHARGE) {
        end = Math.max(end, line.serviceTo());
      }
    }
    return end;
  }

  /** The lines of one tile, in the order of their ids. */
  List<LedgerLine> ofTile(DateRange tile) {
    List<LedgerLine> found = new ArrayList<>();
    for (LedgerLine line : lines) {
      if (line.key().tile().equals(tile)) {
        found.add(line);
      }
    }
    found.sort(Comparator.comparingLong(LedgerLine::id));
    return found;
  }

  /** The tiles that have lines and touch the given days, oldest first. */
  List<DateRange> tiles(DateRange days) {
    List<DateRange> tiles = new ArrayList<>();
    for (LedgerLine line : lines) {
      DateRange tile = line.key().tile();
      if (tile.overlaps(days) && !tiles.contains(tile)) {
        tiles.add(tile);
      }
    }
    tiles.sort(Comparator.comparingInt(DateRange::from).thenComparingInt(DateRange::to));
    return tiles;
  }

  private static boolean isOriginal(LedgerLine line) {
    return line.booking().reverses() == 0 && line.kind() != LineKind.REVERSAL;
  }

  /** The date on which a tile was charged first. */
  int firstChargeDate(DateRange tile) {
    int first = Integer.MAX_VALUE;
    for (LedgerLine line : lines) {
      if (isOriginal(line) && line.key().tile().equals(tile)) {
        first = Math.min(first, line.booking().chargeDate());
      }
    }
    return first;
  }

  Due.Unit unitOf(LedgerLine line) {
    if (line.kind() == LineKind.SETUP) {
      return Due.Unit.SETUP;
    }
    FeeParameters parameters = course.settings.at(line.booking().chargeDate()).parameters();
    if (parameters.billing().daily()) {
      return Due.Unit.DAY;
    }
    return parameters.billing().addsQuantities() && isUnprorated(line, parameters)
        ? Due.Unit.ADDED
        : Due.Unit.TILE;
  }

  /** Whether a line that begins inside its tile counts all the tile's days: an added quantity. */
  private static boolean isUnprorated(LedgerLine line, FeeParameters parameters) {
    DateRange tile = line.key().tile();
    int whole =
        parameters.cycle().perDay()
            ? tile.days()
            : parameters.billing().dayBasis().within(tile).count(tile.from(), tile.to());
    return line.key().serviceFrom() > tile.from() && line.figures().days() == whole;
  }
}
