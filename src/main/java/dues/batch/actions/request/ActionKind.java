package dues.batch.actions.request;

import dues.customer.Change.Cause;

/** What an operator can order, and as what cause of a change the core sees it. */
public enum ActionKind {
  ADD(Cause.ADD),
  UPDATE(Cause.UPDATE),
  INTERRUPT(Cause.INTERRUPT),
  MOVE(Cause.MOVE),
  MOVE_FROM(Cause.MOVE_FROM),
  DELETE(Cause.DELETE),
  ACCRUE(Cause.ACCRUE),
  ADJUST(Cause.ACCRUE);

  private final Cause cause;

  ActionKind(Cause cause) {
    this.cause = cause;
  }

  public Cause cause() {
    return cause;
  }

  /** Whether its lines are posted with it, under any mode of recalculation (Q42). */
  public boolean postsAtOnce() {
    return !cause.governedByMode();
  }

  /** Whether another contract holds the subscription afterwards. */
  public boolean moves() {
    return this == MOVE || this == MOVE_FROM;
  }
}
