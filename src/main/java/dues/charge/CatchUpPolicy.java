package dues.charge;

import dues.fee.Cycle;
import dues.fee.Limits;
import dues.ledger.Decision;
import dues.period.DateRange;
import dues.period.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the tiles that no run has decided are charged now (Q3): those due today always, of the
 * missed ones as {@code catch_up} says.
 *
 * <p>ALL charges every one, MAX(n) the n oldest of a run, CURRENT_ONLY the tile that contains the
 * business date (in arrears the last finished one), NONE none. What CURRENT_ONLY and NONE pass over
 * is forgiven for good.
 */
final class CatchUpPolicy {
  final List<Due> charged = new ArrayList<>();
  final List<Decision> forgiven = new ArrayList<>();
  final List<Due> left = new ArrayList<>();

  private final Course course;
  private final Setting setting;
  private final int date;
  private int missed;

  CatchUpPolicy(Course course, int date) {
    this.course = course;
    this.setting = course.settings.at(date);
    this.date = date;
  }

  /** Decides the next due tile, oldest first; true if it is forgiven. */
  boolean forgives(Due due) {
    Limits.CatchUp rule = setting.parameters().limits().catchUp();
    if (due.day() >= date || rule.rule() == Limits.CatchUp.Rule.ALL) {
      charged.add(due);
      return false;
    }
    boolean charge =
        switch (rule.rule()) {
          case MAX -> ++missed <= rule.max();
          case CURRENT_ONLY -> isCurrent(due);
          default -> false;
        };
    if (charge) {
      charged.add(due);
    } else if (rule.rule() == Limits.CatchUp.Rule.MAX) {
      left.add(due);
    } else {
      forgive(due);
      return true;
    }
    return false;
  }

  private boolean isCurrent(Due due) {
    if (due.unit() == Due.Unit.DAY) {
      return due.begin() == date;
    }
    Grid grid = course.grid(setting);
    boolean deferred = due.chargeDate() >= due.tile().to();
    DateRange tile = deferred ? grid.tileAt(due.chargeDate()) : due.tile();
    if (!setting.parameters().cycle().inArrears() || due.unit() != Due.Unit.TILE) {
      return tile.covers(date);
    }
    boolean advance = setting.parameters().cycle().period() == Cycle.Period.ADVANCE;
    boolean onlyOne = course.isTerm(setting) && !(advance && course.own.isOpenEnded());
    return onlyOne || grid.tileAt(date).from() == tile.to();
  }

  private void forgive(Due due) {
    int last = forgiven.size() - 1;
    DateRange begins = due.begins();
    if (last >= 0 && follows(forgiven.get(last).days(), due)) {
      begins = new DateRange(forgiven.get(last).days().from(), due.begin() + 1);
      forgiven.remove(last);
    }
    forgiven.add(
        new Decision(
            course.subscription.id(),
            Decision.Kind.FORGIVEN,
            begins,
            date,
            due.about() + "missed; catch_up " + setting.parameters().limits().catchUp().rule()));
  }

  private boolean follows(DateRange before, Due due) {
    if (before.isEmpty()) {
      return false;
    }
    if (due.unit() == Due.Unit.DAY) {
      return before.to() == due.begin();
    }
    DateRange previous = course.grid(setting).tileAt(before.to() - 1);
    return due.unit() == Due.Unit.TILE && previous.to() == due.begin();
  }
}
