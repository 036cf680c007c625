package dues.activation;

import static dues.activation.Modules.command;
import static dues.activation.Modules.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.activation.Answer.Verdict;
import dues.activation.Operation.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operation from its order to its end. */
class OperationTest {

  private static final Module MAIL = command("mail", 0);

  private static Operation ordered() {
    return Operation.ordered("order:own:O1", OperationKind.OPEN, minute(0));
  }

  /** Tries at every minute until the end; returns the minutes at which it was tried. */
  private static List<Long> tried(Module module, List<Verdict> answers, List<State> ended) {
    List<Long> minutes = new ArrayList<>();
    Operation operation = ordered();
    for (long minute = 0; minute < 200; minute++) {
      while (operation.isDue(minute(minute))) {
        operation = operation.begun(module, minute(minute));
        Verdict answer = answers.get(Math.min(minutes.size(), answers.size() - 1));
        minutes.add(minute);
        operation = operation.answered(module, answer, minute(minute));
      }
    }
    ended.add(operation.state());
    return minutes;
  }

  @Test
  void twoFailuresThenSuccessAreTriesAtZeroFiveAndTenMinutes() {
    List<State> ended = new ArrayList<>();
    assertThat(tried(MAIL, List.of(Verdict.FAILED, Verdict.FAILED, Verdict.DONE), ended))
        .containsExactly(0L, 5L, 10L);
    assertThat(ended).containsExactly(State.DONE);
  }

  @Test
  void tenFailuresAreManualAndTheModulesOwnLimitCounts() {
    List<State> ended = new ArrayList<>();
    assertThat(tried(MAIL, List.of(Verdict.FAILED), ended))
        .containsExactly(0L, 5L, 10L, 15L, 20L, 25L, 30L, 35L, 40L, 45L);
    Module once = Modules.of("once", Module.Way.COMMAND, new Module.Slots(1, 0, 5), 1);
    assertThat(tried(once, List.of(Verdict.FAILED), ended)).containsExactly(0L);
    assertThat(ended).containsExactly(State.MANUAL, State.MANUAL);
  }

  @Test
  void aTakenNameIsTriedWithTheNextSuffixAtOnceAndEndsWithTheTries() {
    Operation first = ordered().begun(MAIL, minute(0));
    Operation second = first.answered(MAIL, Verdict.NAME_TAKEN, minute(0));
    assertThat(second.isDue(minute(0))).isTrue();
    assertThat(second.tries().named("ivan")).isEqualTo("ivan1");
    Operation third = second.begun(MAIL, minute(0)).answered(MAIL, Verdict.NAME_TAKEN, minute(0));
    assertThat(third.tries().named("ivan")).isEqualTo("ivan2");
    assertThat(third.tries().failures()).isEmpty();
    List<State> ended = new ArrayList<>();
    assertThat(tried(MAIL, List.of(Verdict.NAME_TAKEN), ended)).hasSize(10).containsOnly(0L);
    assertThat(ended).containsExactly(State.MANUAL);
  }

  @Test
  void aLostCallIsDueAgainOnceItMustHaveEndedAndCounts() {
    Operation begun = ordered().begun(MAIL, minute(0));
    Instant silent = minute(0).plus(Duration.ofSeconds(35));
    assertThat(begun.isDue(silent.minusSeconds(1))).isFalse();
    assertThat(begun.isDue(silent)).isTrue();
    Operation again = begun.begun(MAIL, minute(5));
    assertThat(again.key()).isEqualTo(begun.key());
    assertThat(again.tries().made()).isEqualTo(2);
  }

  @Test
  void anOperatorsCallRunsOnceMoreAndEndsDoneOrManual() {
    Operation manual = ordered().handedOver("mail");
    Operation begun = manual.begunByHand(MAIL, minute(3));
    assertThat(begun.isUnderWay()).isTrue();
    assertThat(begun.answered(MAIL, Verdict.DONE, minute(3)).state()).isEqualTo(State.DONE);
    for (Verdict bad : List.of(Verdict.FAILED, Verdict.NAME_TAKEN)) {
      assertThat(begun.answered(MAIL, bad, minute(3)).state()).isEqualTo(State.MANUAL);
    }
    assertThat(begun.answered(MAIL, Verdict.NAME_TAKEN, minute(3)).tries().suffix()).isOne();
  }

  @Test
  void aStepOutOfTurnIsAFault() {
    Operation waiting = ordered();
    assertThatThrownBy(() -> waiting.answered(MAIL, Verdict.DONE, minute(0)))
        .hasMessageContaining("order:own:O1, WAITING, has not begun");
    assertThatThrownBy(() -> waiting.begun(MAIL, minute(-1))).hasMessageContaining("not due");
    assertThatThrownBy(() -> waiting.begunByHand(MAIL, minute(0))).hasMessageContaining("manual");
    assertThatThrownBy(waiting::doneByHand).hasMessageContaining("not manual");
    Operation done = waiting.handedOver("mail").doneByHand();
    assertThatThrownBy(() -> done.handedOver(null)).hasMessageContaining("is done");
    Operation byHand = waiting.handedOver("mail").begunByHand(MAIL, minute(0));
    assertThatThrownBy(() -> byHand.begun(MAIL, minute(9))).hasMessageContaining("operator's");
  }
}
