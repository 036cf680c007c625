package dues.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks, and where an item is heading. */
class TaskTest {

  private static final Task OPEN =
      new Task(
          Task.State.OPEN,
          "",
          List.of(new Field("login", "Login", true), new Field("note", "Note", false)),
          Map.of());

  @Test
  void aTaskIsTakenFilledAndClosed() {
    Task filled = OPEN.takenBy("olha").task().filled(Map.of("login", "ivan", "note", "x")).task();
    Task cleared = filled.filled(Map.of("note", "")).task();
    Task.Outcome closed = cleared.done("petro");
    assertThat(closed.isGood()).isTrue();
    assertThat(closed.task())
        .isEqualTo(new Task(Task.State.CLOSED, "olha", OPEN.fields(), Map.of("login", "ivan")));
    assertThat(OPEN.filled(Map.of("login", "ivan")).task().done("petro").task().assignee())
        .isEqualTo("petro");
  }

  @Test
  void anEmptyRequiredFieldKeepsItOpenAndAnUnknownOneIsRefused() {
    assertThat(OPEN.done("olha").problems())
        .containsExactly("'login' (Login) is empty; fill it first.");
    Task.Outcome refused = OPEN.filled(Map.of("logn", "ivan", "note", "x"));
    assertThat(refused.problems())
        .containsExactly("'logn' is no field of its form; expected one of login, note.");
    assertThat(refused.task()).isEqualTo(OPEN);
  }

  @Test
  void aClosedTaskTakesNothing() {
    Task closed = new Task(Task.State.CLOSED, "olha", List.of(), Map.of());
    assertThat(closed.takenBy("petro").problems()).hasSize(1);
    assertThat(closed.filled(Map.of()).problems()).hasSize(1);
    assertThat(closed.done("petro").problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ORDERED,     '',             OPEN,     true",
    "ORDERED,     '',             SUSPEND,  false",
    "IN_PROGRESS, OPEN,           OPEN,     false",
    "IN_PROGRESS, OPEN,           SUSPEND,  true",
    "IN_PROGRESS, OPEN,           CLOSE,    true",
    "ACTIVE,      '',             OPEN,     false",
    "ACTIVE,      '',             RESUME,   false",
    "ACTIVE,      SUSPEND,        SUSPEND,  false",
    "ACTIVE,      SUSPEND,        RESUME,   true",
    "ACTIVE,      SUSPEND RESUME, SUSPEND,  true",
    "ACTIVE,      SETPARAM,       SETPARAM, true",
    "SUSPENDED,   '',             CLOSE,    true",
    "SUSPENDED,   CLOSE,          RESUME,   false",
    "DELETED,     '',             OPEN,     true",
    "DELETED,     '',             SETPARAM, false",
  })
  void oneOperationAChangeOfState(
      ItemState state, String unfinished, OperationKind kind, boolean takes) {
    List<OperationKind> underWay =
        unfinished.isEmpty()
            ? List.of()
            : List.of(unfinished.split(" ", -1)).stream().map(OperationKind::valueOf).toList();
    assertThat(new Heading(state, underWay).takes(kind)).isEqualTo(takes);
  }

  @Test
  void statusesAfterTheTasksOfEachKind() {
    assertThat(OperationKind.OPEN.makes()).contains(ItemState.ACTIVE);
    assertThat(OperationKind.SUSPEND.makes()).contains(ItemState.SUSPENDED);
    assertThat(OperationKind.RESUME.makes()).contains(ItemState.ACTIVE);
    assertThat(OperationKind.CLOSE.makes()).contains(ItemState.DELETED);
    assertThat(OperationKind.SETPARAM.makes()).isEmpty();
  }
}
