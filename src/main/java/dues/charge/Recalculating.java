package dues.charge;

import dues.charge.correction.DeltaPosting;
import dues.charge.correction.Reposting;
import dues.customer.Change;
import dues.fee.CorrectionStyle;
import dues.ledger.ChangedDays;
import dues.ledger.Decision;
import dues.ledger.Difference;
import dues.ledger.Drift;
import dues.ledger.Funds;
import dues.ledger.LedgerLine;
import dues.period.AccountingPeriod;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recalculation of one subscription: target minus posted on the tiles that have lines and touch its
 * change.
 */
final class Recalculating {
  private final Course course;
  private final Posted posted;
  private final Change change;
  private final int date;
  private final Books books;
  private final AccrualRules rules;

  Recalculating(Course course, Change change, AccountingPeriod closedThrough, int date) {
    this.course = course;
    this.posted = course.posted;
    this.change = change;
    this.date = date;
    this.rules = course.settings.at(date).rules();
    this.books = new Books(closedThrough, rules.closing(), change.cause());
  }

  /** Adds the corrections to the run; a refused tile is noted there. */
  void into(Run run, Funds funds) {
    List<DateRange> tiles = posted.tiles(change.days());
    boolean atOnce = change.cause() == Change.Cause.ACCRUE;
    if (tiles.isEmpty() && !atOnce) {
      return;
    }
    Map<DateRange, List<LedgerLine>> targets = targets(tiles, atOnce);
    List<DateRange> all = new ArrayList<>(targets.keySet());
    for (DateRange tile : tiles) {
      if (!targets.containsKey(tile)) {
        all.add(tile);
      }
    }
    all.sort(Comparator.comparingInt(DateRange::from).thenComparingInt(DateRange::to));
    List<LedgerLine> lines = new ArrayList<>();
    for (DateRange tile : all) {
      correct(tile, targets.getOrDefault(tile, List.of()), lines, run);
    }
    run.addLines(course, onBalances(lines, funds));
    if (!lines.isEmpty()) {
      noteTerm(run);
    }
  }

  /** A term that was re-dated is from now on as long as it became (Q13). */
  private void noteTerm(Run run) {
    Decision form = course.form;
    boolean redated =
        form != null
            && form.kind() == Decision.Kind.TERM
            && !course.own.isOpenEnded()
            && !form.days().equals(course.own)
            && form.decidedOn() != date;
    if (redated) {
      long id = course.subscription.id();
      run.decisions.add(
          new Decision(id, Decision.Kind.TERM, course.own, date, "the term was re-dated"));
    }
  }

  /**
   * Reversals go back to the balance they were taken from; new lines are placed, and split, anew
   * (Q55).
   */
  private List<LedgerLine> onBalances(List<LedgerLine> lines, Funds funds) {
    List<LedgerLine> placed = new ArrayList<>(lines.size());
    for (LedgerLine line : lines) {
      if (line.booking().reverses() != 0) {
        funds.giveBack(line);
        placed.add(line);
      } else {
        int chargeDate = line.booking().chargeDate();
        placed.addAll(
            funds.take(line, course.settings.at(chargeDate).parameters().funds().bucket()));
      }
    }
    return placed;
  }

  /** Why the mode leaves a tile's difference unposted (Q42, Q43), or null. */
  private Drift.@Nullable Why leftBy(int chargeDate) {
    Recalculation recalculation = rules.recalculation();
    if (!change.cause().governedByMode()) {
      return null;
    }
    if (recalculation.mode() == Recalculation.Mode.OFF) {
      return Drift.Why.RECALCULATION_OFF;
    }
    Set<String> fees = recalculation.fees();
    if (!fees.isEmpty() && !fees.contains(course.subscription.fee().key())) {
      return Drift.Why.OTHER_FEE;
    }
    boolean otherMonth =
        recalculation.mode() == Recalculation.Mode.CURRENT_MONTH
            && !AccountingPeriod.of(chargeDate).equals(AccountingPeriod.of(date));
    return otherMonth ? Drift.Why.OTHER_MONTH : null;
  }

  private Map<DateRange, List<LedgerLine>> targets(List<DateRange> tiles, boolean atOnce) {
    DateRange span = span(tiles, atOnce);
    Target target = new Target(course, span);
    Map<DateRange, List<LedgerLine>> found = new HashMap<>();
    while (target.hasNext() && target.position() < span.to()) {
      for (Due due : target.next()) {
        boolean term = course.isTerm(course.settings.at(due.chargeDate()), due.tile());
        if (posted.has(due, term) || (atOnce && isAskedFor(due))) {
          for (LedgerLine line : due.lines()) {
            boolean whole = term && due.unit() == Due.Unit.TILE;
            DateRange tile = whole ? termOf(line, tiles) : line.key().tile();
            List<LedgerLine> ofTile = found.computeIfAbsent(tile, none -> new ArrayList<>());
            ofTile.add(asCharged(line, due, tile));
          }
        }
      }
    }
    return found;
  }

  /**
   * Whether the action ACCRUE charges a tile that no run has charged: one of its days, due already
   * where they are open-ended.
   */
  private boolean isAskedFor(Due due) {
    boolean inRange =
        due.unit() == Due.Unit.TILE
            ? due.tile().overlaps(change.days())
            : change.days().covers(due.begin());
    return inRange && (due.day() <= date || !change.days().isOpenEnded());
  }

  private DateRange span(List<DateRange> tiles, boolean atOnce) {
    DateRange days = change.days();
    int from = atOnce ? days.from() : DateRange.FOREVER;
    int to = DateRange.BEGINNING;
    if (atOnce) {
      to = days.isOpenEnded() ? date + 1 : days.to();
    }
    for (DateRange tile : tiles) {
      from = Math.min(from, tile.from());
      to = Math.max(to, tile.to());
    }
    if (!posted.hasSetup()) {
      return new DateRange(from, to);
    }
    int firstTile = course.days.from();
    return new DateRange(Math.min(from, firstTile), Math.max(to, firstTile + 1));
  }

  /**
   * A line of a tile's one charge date takes the date on which the tile was charged (Q38); daily
   * and added ones keep their day.
   */
  private LedgerLine asCharged(LedgerLine line, Due due, DateRange tile) {
    boolean ownDay = due.unit() == Due.Unit.DAY || due.unit() == Due.Unit.ADDED;
    if (ownDay || line.booking().chargeDate() != due.chargeDate()) {
      return line;
    }
    List<LedgerLine> live =
        new Difference(posted.ofTile(tile))
            .live().stream().filter(one -> posted.unitOf(one) == due.unit()).toList();
    return live.isEmpty() ? line : on(line, firstChargeDate(live), line.booking().reason());
  }

  private static LedgerLine on(LedgerLine line, int chargeDate, String reason) {
    return line.withBooking(line.booking().on(chargeDate, reason));
  }

  /** A term's tile is its dates; a changed end re-dates the line in the tile where it stands. */
  private DateRange termOf(LedgerLine line, List<DateRange> tiles) {
    DateRange tile = line.key().tile();
    if (!tiles.contains(tile)) {
      for (DateRange other : tiles) {
        if (other.overlaps(tile) && hasTerm(other)) {
          return other;
        }
      }
    }
    return tile;
  }

  private boolean hasTerm(DateRange tile) {
    return new Difference(posted.ofTile(tile))
        .live().stream().anyMatch(line -> posted.unitOf(line) == Due.Unit.TILE);
  }

  private void correct(DateRange tile, List<LedgerLine> target, List<LedgerLine> lines, Run run) {
    List<LedgerLine> all = posted.ofTile(tile);
    int chargeDate = firstChargeDate(all.isEmpty() ? target : all);
    if (!isOurs(tile, chargeDate)) {
      return;
    }
    Difference difference = new Difference(all);
    // one line would give one balance what both had given (Q55)
    boolean asOneLine = !difference.live().isEmpty() && !difference.isOnTwoBuckets();
    List<LedgerLine> correction =
        asOneLine && style(chargeDate) == CorrectionStyle.DELTA
            ? DeltaPosting.of(difference, target, all, tile)
            : Reposting.of(difference, target);
    if (correction.isEmpty()) {
      return;
    }
    Drift.Why left = leftBy(chargeDate);
    if (left != null) {
      run.withhold(correction.get(0), tile, target, all, left);
      return;
    }
    DateRange changed = ChangedDays.between(difference.live(), difference.deltas(), target, tile);
    List<LedgerLine> booked = new ArrayList<>(correction.size());
    for (LedgerLine line : correction) {
      LedgerLine inBooks = books.book(dated(line, changed));
      if (inBooks == null) {
        run.closed(course, line, books.closedThrough());
        run.withhold(line, tile, target, all, Drift.Why.CLOSED_PERIOD);
        return;
      }
      booked.add(inBooks);
    }
    lines.addAll(booked);
  }

  private boolean isOurs(DateRange tile, int chargeDate) {
    boolean daily = course.settings.at(chargeDate).parameters().billing().daily();
    int sources = course.subscription.history().chargedThrough();
    return chargeDate >= rules.start() && (daily ? tile.lastDay() : tile.from()) > sources;
  }

  /**
   * The line with its reason, dated to the first changed day where its own month is closed and that
   * day's is not (Q38).
   */
  private LedgerLine dated(LedgerLine line, DateRange changed) {
    int chargeDate = line.booking().chargeDate();
    boolean moved = !books.isOpen(chargeDate) && books.isOpen(changed.from());
    return on(line, moved ? changed.from() : chargeDate, change.reason());
  }

  private CorrectionStyle style(int chargeDate) {
    CorrectionStyle own = course.settings.at(chargeDate).parameters().standing().correctionStyle();
    return own == null ? rules.recalculation().style() : own;
  }

  private static int firstChargeDate(List<LedgerLine> lines) {
    int first = Integer.MAX_VALUE;
    for (LedgerLine line : lines) {
      first = Math.min(first, line.booking().chargeDate());
    }
    return first;
  }
}
