package dues.batch.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dues.activation.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of activation, on the database. */
class ActivateServicesJobTest {

  private static final String ORDER = "O1,7,net,open,2026-11-01 08:00:00,1,login=ivan";

  private static final Person OLHA = new Person("olha", Set.of("Desk", "mail people"));

  private final Path root;

  ActivateServicesJobTest(@TempDir Path root) {
    this.root = root;
  }

  private String command(String name, String script, String... more) {
    return "kind: command\ndepartment: "
        + name
        + " people\ncommand: "
        + ServiceHome.program(root, name, script)
        + "\n"
        + String.join("\n", more)
        + "\n";
  }

  /** Fails so many times, then succeeds. */
  private static String failing(int times) {
    return "[ $(wc -l < \"$SAID\") -gt "
        + times
        + " ] || { echo no answer from the switch; exit 4; }";
  }

  @Test
  void orderedAndPaidIsInProgressThenActiveWithOneWelcomeMail() {
    try (ServiceHome home = new ServiceHome(root, "mail", "mail", command("mail", failing(2)))) {
      home.orders("O1,7,net,open,2026-11-01 08:00:00,0,login=ivan");
      home.activate(0);
      assertThat(home.items()).containsExactly("own:7:net ORDERED");
      assertThat(home.operations()).isEmpty();
      home.orders(ORDER);
      home.activate(1);
      assertThat(home.items()).containsExactly("own:7:net IN_PROGRESS");
      assertThat(home.operations()).containsExactly("OPEN WAITING 1");
      for (int minute : new int[] {5, 6, 10}) {
        home.activate(minute);
      }
      assertThat(home.operations()).containsExactly("OPEN WAITING 2");
      home.activate(11);
      home.activate(16);
      assertThat(home.operations()).containsExactly("OPEN DONE 3");
      assertThat(home.items()).containsExactly("own:7:net ACTIVE");
      assertThat(home.mails()).containsExactly("WELCOME:own:7:net WAITING Internet is active");
      assertThat(home.said("mail"))
          .hasSize(3)
          .containsOnly(
              "[ACTION=ACTIVE][UID=7][TP_ID=net][COMMENTS=Internet][SUM=0] order:own:O1 open 7");
      assertThat(home.home.texts("select log from operation"))
          .containsExactly("no answer from the switch\nexit 4\nno answer from the switch\nexit 4");
      assertThat(home.home.texts("select details->>'login' from service_item"))
          .containsExactly("ivan");
    }
  }

  @Test
  void afterTheLastTryThereIsOneTaskAndAnOperatorsStartClosesIt() {
    try (ServiceHome home =
        new ServiceHome(root, "mail", "mail", command("mail", failing(4), "tries: 3"))) {
      home.orders(ORDER);
      for (int minute = 0; minute <= 40; minute += 5) {
        home.activate(minute);
      }
      assertThat(home.operations()).containsExactly("OPEN MANUAL 3");
      assertThat(home.tasks()).containsExactly("OPEN OPEN mail people");
      assertThat(home.said("mail")).hasSize(3);
      assertThat(home.rerun()).containsExactly("Module mail answered: exit 4");
      assertThat(home.operations()).containsExactly("OPEN MANUAL 4");
      assertThat(home.tasks()).containsExactly("OPEN OPEN mail people");
      long task = home.only("task");
      assertThat(home.desk().rerun(task, new Person("taras", Set.of("tv")))).hasSize(1);
      assertThat(home.desk().rerun(task, OLHA)).isEmpty();
      assertThat(home.operations()).containsExactly("OPEN DONE 5");
      assertThat(home.tasks()).containsExactly("OPEN CLOSED mail people");
      assertThat(home.items()).containsExactly("own:7:net ACTIVE");
      assertThat(home.mails()).hasSize(1);
      assertThat(home.rerun()).hasSize(1);
      home.activate(100);
      assertThat(home.said("mail")).hasSize(5);
    }
  }

  @Test
  void aManualModuleIsATaskAtOnceAndItsFilledFormIsKept() {
    String desk =
        "kind: manual\ndepartment: desk\nform:\n  account: {title: Account, required: true}\n  note: Note\n"
            + "welcome:\n  en: {subject: \"{service}: {account}\", text: \"{customer}\"}\n";
    try (ServiceHome home = new ServiceHome(root, "desk", "desk", desk)) {
      home.orders(ORDER);
      home.activate(0);
      assertThat(home.operations()).containsExactly("OPEN MANUAL 0");
      assertThat(home.tasks()).containsExactly("OPEN OPEN desk");
      long task = home.only("task");
      assertThat(home.desk().close(task, OLHA))
          .containsExactly("'account' (Account) is empty; fill it first.");
      assertThat(home.desk().fill(task, Map.of("acount", "x"), OLHA)).hasSize(1);
      assertThat(home.desk().take(task, new Person("taras", Set.of("tv", "mail"))))
          .containsExactly("It is of department desk; expected one of taras's: mail, tv.");
      assertThat(home.desk().take(task, OLHA)).isEmpty();
      assertThat(home.desk().fill(task, Map.of("account", "u-17"), OLHA)).isEmpty();
      home.activate(5);
      assertThat(home.tasks()).containsExactly("OPEN TAKEN desk");
      assertThat(home.desk().close(task, OLHA)).isEmpty();
      assertThat(home.items()).containsExactly("own:7:net ACTIVE");
      assertThat(home.mails()).containsExactly("WELCOME:own:7:net WAITING Internet: u-17");
      assertThat(home.home.texts("select details->>'account' from service_item"))
          .containsExactly("u-17");
      assertThat(home.desk().close(task, OLHA)).hasSize(1);
      home.orders(
          "O2,7,net,suspend,2026-11-02 08:00:00,,",
          "O3,7,net,suspend,2026-11-02 09:00:00,,",
          "O4,7,net,resume,2026-11-03 08:00:00,,",
          "O5,7,net,close,2026-11-04 08:00:00,,");
      List<String> states = new java.util.ArrayList<>();
      for (int i = 0; i < 3; i++) {
        home.activate(10 + i);
        long open = Long.parseLong(home.home.texts("select max(task_id)::text from task").get(0));
        assertThat(home.desk().fill(open, Map.of("account", "u-17"), OLHA)).isEmpty();
        assertThat(home.desk().close(open, OLHA)).isEmpty();
        states.addAll(home.items());
      }
      assertThat(states)
          .containsExactly("own:7:net SUSPENDED", "own:7:net ACTIVE", "own:7:net DELETED");
      assertThat(home.tasks())
          .containsExactly(
              "OPEN CLOSED desk", "SUSPEND CLOSED desk", "RESUME CLOSED desk", "CLOSE CLOSED desk");
      assertThat(home.mails()).hasSize(1);
      assertThat(home.home.texts("select \"order\" || ' ' || state from service_order order by 1"))
          .containsExactly("O1 OPENED", "O2 OPENED", "O3 NOTHING", "O4 OPENED", "O5 OPENED");
    }
  }

  @Test
  void theNextModuleByRuleThenPeople() {
    try (ServiceHome home =
        new ServiceHome(
            root,
            "b; a; gone",
            "a",
            command("a", "exit 1", "priority: 1", "tries: 9"),
            "b",
            command("b", "exit 1", "priority: 0", "tries: 2"))) {
      home.orders(ORDER, "O2,8,tv,open,,1,");
      home.activate(0);
      home.activate(5);
      assertThat(home.said("b")).hasSize(1);
      assertThat(home.said("a")).hasSize(1);
      assertThat(home.operations()).containsExactly("OPEN MANUAL 0", "OPEN WAITING 2");
      home.activate(10);
      assertThat(home.operations()).containsExactly("OPEN MANUAL 0", "OPEN MANUAL 3");
      assertThat(home.tasks()).containsExactly("OPEN OPEN ", "OPEN OPEN b people");
      assertThat(home.home.texts("select error from operation order by operation_id"))
          .containsExactly("no module", "exit 1");
    }
  }
}
