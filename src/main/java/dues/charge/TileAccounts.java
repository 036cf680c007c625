package dues.charge;

import dues.charge.account.IdleDays;
import dues.charge.account.Stretch;
import dues.charge.account.TileAccount;
import dues.charge.account.Withheld;
import dues.charge.segment.Segment;
import dues.ledger.Decision;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the tiles of one subscription as the engine computes them: a walk over everything beside
 * the target, so that what the target leaves out is seen and named.
 */
final class TileAccounts {
  private final Course course;
  private final int date;

  TileAccounts(Course course, int date) {
    this.course = course;
    this.date = date;
  }

  /** Every tile that begins before a day, and the one that follows the date. */
  List<TileAccount> upTo(int before) {
    List<TileAccount> tiles = new ArrayList<>();
    DateRange all = new DateRange(DateRange.BEGINNING, Math.max(before, date + 1));
    Target target = new Target(course, all);
    TileWalk walk = new TileWalk(course, all, true, DateRange.FOREVER);
    boolean followed = false;
    while (walk.hasNext() && (walk.position() < all.to() || !followed)) {
      followed = walk.position() > date;
      boolean exhausted = !target.hasNext();
      Tile tile = walk.next();
      List<Due> kept = exhausted ? List.of() : target.next();
      tiles.add(tile(tile, walk.dues(), kept, exhausted));
    }
    return tiles;
  }

  private TileAccount tile(Tile tile, List<Due> all, List<Due> kept, boolean exhausted) {
    List<LedgerLine> target = new ArrayList<>();
    List<Withheld> withheld = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Due due : kept) {
      if (due.unit() != Due.Unit.SETUP) {
        seen.add(due.begin());
      }
      if (due.day() > date) {
        note(withheld, due, "due on " + Civil.text(due.day()), true);
      } else {
        target.addAll(due.lines());
      }
    }
    for (Due due : all) {
      if (!seen.contains(due.begin())) {
        note(withheld, due, why(tile, due, exhausted), false);
      }
    }
    if (all.isEmpty() && StubPolicy.of(tile, course).isFree()) {
      withheld.add(
          new Withheld(
              tile.part(), "start_stub FREE: the first days cost nothing", false, List.of()));
    }
    return new TileAccount(tile.whole(), tile.part(), stretches(tile), target, withheld);
  }

  private static void note(List<Withheld> withheld, Due due, String why, boolean upcoming) {
    DateRange begin = new DateRange(due.begin(), due.begin() + 1);
    Withheld next = new Withheld(begin, why, upcoming, List.copyOf(due.lines()));
    int last = withheld.size() - 1;
    if (last >= 0 && due.unit() == Due.Unit.DAY && withheld.get(last).continues(next)) {
      Withheld before = withheld.get(last);
      List<LedgerLine> lines = new ArrayList<>(before.lines());
      lines.addAll(next.lines());
      DateRange begins = new DateRange(before.begins().from(), next.begins().to());
      withheld.set(last, new Withheld(begins, why, upcoming, lines));
    } else {
      withheld.add(next);
    }
  }

  private String why(Tile tile, Due due, boolean exhausted) {
    int chargedThrough = course.subscription.history().chargedThrough();
    int start = tile.setting().rules().start();
    if (exhausted) {
      int most = tile.parameters().limits().maxCharges();
      return "max_charges: all " + most + " charges were made";
    }
    if (due.begin() <= chargedThrough) {
      return "charged by the source itself (charged_through " + Civil.text(chargedThrough) + ")";
    }
    if (due.chargeDate() < start) {
      return "charge date %s lies before start %s of jobs/fees.yml"
          .formatted(Civil.text(due.chargeDate()), Civil.text(start));
    }
    for (Decision.Kind kind : List.of(Decision.Kind.FORGIVEN, Decision.Kind.REFUSED)) {
      for (Decision decision : course.decisions) {
        if (decision.kind() == kind && decision.holdsFor(due.begins())) {
          String word = kind == Decision.Kind.FORGIVEN ? "forgiven on " : "refused on ";
          return word + Civil.text(decision.decidedOn()) + ": " + decision.detail();
        }
      }
    }
    return "not charged";
  }

  private List<Stretch> stretches(Tile tile) {
    List<Stretch> all = new ArrayList<>();
    int day = tile.part().from();
    for (Segment segment : Activity.of(course, tile.setting(), tile.part())) {
      idle(tile, day, segment.from(), all);
      all.add(new Stretch(new DateRange(segment.from(), segment.to()), segment.terms(), "", false));
      day = segment.to();
    }
    idle(tile, day, tile.part().to(), all);
    return all;
  }

  private void idle(Tile tile, int from, int to, List<Stretch> all) {
    int day = from;
    while (day < to) {
      int until = Math.min(to, course.ownerUntil(day));
      all.addAll(
          new IdleDays(
                  course.ownerAt(day),
                  course.subscription.fee().key(),
                  tile.setting().rules().statuses(),
                  course.interruptions,
                  course.decisions)
              .of(new DateRange(day, until)));
      day = until;
    }
  }
}
