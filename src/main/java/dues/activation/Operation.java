package dues.activation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a module until it is done, or is handed over to people. A value: each
 * step is a new one, kept before the call that it stands for.
 *
 * <p>WAITING → RUNNING → DONE. After a failure WAITING again, five minutes later; after the last
 * one MANUAL, for good. A call of which nothing more is heard counts as tried: it may have
 * happened, so it is made again with the same {@code key}.
 *
 * @param key says what is asked for; the same for all calls, so that a repeated one is recognised
 * @param module the one that was asked last, or whose department has the task
 */
public record Operation(
    String key, OperationKind kind, State state, Tries tries, @Nullable String module) {

  /** Where an operation stands. */
  public enum State {
    WAITING,
    RUNNING,
    /** An operator has started a manual one once more; its task stays open meanwhile. */
    RERUNNING,
    MANUAL,
    DONE
  }

  /** A new one, due at once. */
  public static Operation ordered(String key, OperationKind kind, Instant at) {
    return new Operation(key, kind, State.WAITING, Tries.none(at), null);
  }

  /** Whether something is to be done about it: a try has come, or a call was lost. */
  public boolean isDue(Instant at) {
    return (state == State.WAITING || isUnderWay()) && !tries.due().isAfter(at);
  }

  /** Whether a call may be happening; it holds one of its module's slots. */
  public boolean isUnderWay() {
    return state == State.RUNNING || state == State.RERUNNING;
  }

  /** Before the call of a due operation, which begins now. */
  public Operation begun(Module asked, Instant now) {
    require(isDue(now), "is not due at " + now);
    require(state != State.RERUNNING, "was an operator's and is not made again");
    return to(State.RUNNING, tries.begun(now.plus(asked.silence())), asked);
  }

  /** Before the call of a manual operation that an operator starts. */
  public Operation begunByHand(Module asked, Instant now) {
    require(state == State.MANUAL, "is not manual");
    return to(State.RERUNNING, tries.begun(now.plus(asked.silence())), asked);
  }

  /**
   * After the call.
   *
   * @param at the run's moment, from which the next try is counted
   */
  public Operation answered(Module asked, Answer.Verdict verdict, Instant at) {
    require(isUnderWay(), "has not begun");
    return switch (verdict) {
      case DONE -> to(State.DONE, tries, asked);
      case FAILED -> after(tries.failed(asked), asked, at);
      case NAME_TAKEN -> renamed(asked, at);
    };
  }

  private Operation after(Tries failed, Module asked, Instant at) {
    return state == State.RERUNNING
        ? to(State.MANUAL, failed, asked)
        : asked
            .retries()
            .next(failed.made(), at)
            .map(next -> to(State.WAITING, failed.again(next), asked))
            .orElseGet(() -> to(State.MANUAL, failed, asked));
  }

  /** The next name is tried at once, as long as there are tries. */
  private Operation renamed(Module asked, Instant at) {
    Tries next = tries.nameTaken();
    boolean ends = state == State.RERUNNING || asked.retries().isExhausted(next.made());
    return to(ends ? State.MANUAL : State.WAITING, next.again(at), asked);
  }

  /** A lost call that cannot be made again at once: it is due as soon as there is a slot. */
  public Operation lost(Instant at) {
    require(state == State.RUNNING && isDue(at), "is not lost at " + at);
    return new Operation(key, kind, State.WAITING, tries, module);
  }

  /** Handed over to people: of the module's department, where there is one. */
  public Operation handedOver(@Nullable String whose) {
    require(state != State.DONE, "is done");
    return new Operation(key, kind, State.MANUAL, tries, whose == null ? module : whose);
  }

  /** People have done it. */
  public Operation doneByHand() {
    require(state == State.MANUAL, "is not manual");
    return new Operation(key, kind, State.DONE, tries, module);
  }

  private Operation to(State next, Tries counted, Module asked) {
    return new Operation(key, kind, next, counted, asked.id());
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("operation " + key + ", " + state + ", " + otherwise);
    }
  }
}
