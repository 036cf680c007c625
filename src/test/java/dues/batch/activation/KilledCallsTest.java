package dues.batch.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dues.activation.Answer;
import dues.activation.Choice;
import dues.activation.Load;
import dues.activation.Module;
import dues.activation.Operation;
import dues.activation.OperationKind;
import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.sheet.Sheets;
import dues.outbox.ModuleCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deaths between a call and its commit, on the database; modules over HTTP and ones that misbehave.
 */
class KilledCallsTest {

  private final Path root;

  KilledCallsTest(@TempDir Path root) {
    this.root = root;
  }

  /** What the job does up to its death: the call is kept as begun, and perhaps made. */
  private static Claimed claimed(ServiceHome home, long minute) {
    TransactionTemplate transaction =
        new TransactionTemplate(home.home.bean(PlatformTransactionManager.class));
    Moment moment = Moment.at(ServiceHome.START.plusSeconds(60 * minute));
    return transaction
        .execute(
            status ->
                home.home.bean(Calls.class).next(List.of("own"), moment, new java.util.HashSet<>()))
        .call()
        .orElseThrow();
  }

  @Test
  void aCallIsNeitherLostNorUnrecognisableWhereverTheProcessDies() {
    String sheet =
        "kind: command\ndepartment: mail\ntries: 3\ncommand: "
            + ServiceHome.program(root, "mail", "exit 0")
            + "\n";
    try (ServiceHome home = new ServiceHome(root, "mail", "mail", sheet)) {
      home.orders("O1,7,net,open,,1,", "O2,8,net,open,,1,");
      home.home
          .outside()
          .sql("update service_order set state = 'NOTHING' where \"order\" = 'O2'")
          .update();
      // opened, and killed before the first claim commits
      open(home);
      assertThat(home.operations()).containsExactly("OPEN WAITING 0");
      // killed after the commit, before the call
      claimed(home, 0);
      assertThat(home.operations()).containsExactly("OPEN RUNNING 1");
      home.activate(0);
      assertThat(home.operations())
          .as("it may still be under way")
          .containsExactly("OPEN RUNNING 1");
      // killed after the call, before its end was kept
      Claimed second = claimed(home, 5);
      assertThat(new ModuleCalls().call(second.module(), second.request()).verdict())
          .isEqualTo(Answer.Verdict.DONE);
      assertThat(home.operations()).containsExactly("OPEN RUNNING 2");
      home.activate(10);
      assertThat(home.operations()).containsExactly("OPEN DONE 3");
      assertThat(home.said("mail"))
          .as("twice, with one key")
          .hasSize(2)
          .allMatch(line -> line.endsWith(" order:own:O1 open 7"));
      assertThat(home.mails()).hasSize(1);
      home.activate(15);
      assertThat(home.mails()).hasSize(1);
      // the end of a call that is kept twice is a fault, not a second mail
      TransactionTemplate late =
          new TransactionTemplate(home.home.bean(PlatformTransactionManager.class));
      Calls calls = home.home.bean(Calls.class);
      assertThatThrownBy(
              () ->
                  late.executeWithoutResult(status -> calls.ended(second, Answer.done(""), done())))
          .hasMessageContaining("has not begun");
      // a lost third try is not a fourth: people are asked
      home.home
          .outside()
          .sql("update service_order set state = 'WAITING' where \"order\" = 'O2'")
          .update();
      openAndLose(home);
      assertThat(home.operations()).containsExactly("OPEN DONE 3", "OPEN MANUAL 3");
      assertThat(home.tasks()).containsExactly("OPEN OPEN mail");
      home.activate(90);
      assertThat(home.tasks()).hasSize(1);
    }
  }

  private static Done done() {
    return new Done(LocalDate.of(2026, 11, 1), ServiceHome.START, 0, null);
  }

  private static void open(ServiceHome home) {
    new TransactionTemplate(home.home.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                home.home
                    .bean(Opening.class)
                    .open(
                        List.of("own"),
                        new Opening.Occasion(ServiceHome.START, LocalDate.of(2026, 11, 1), 1)));
  }

  private static void openAndLose(ServiceHome home) {
    open(home);
    for (int minute = 20; minute <= 30; minute += 5) {
      claimed(home, minute);
    }
    home.activate(35);
  }

  @Test
  void twoRunsNeverTakeTheLastSlotAndLostCallsAreWaitedFor() {
    String sheet =
        "kind: command\nmax_running: 1\ncommand: "
            + ServiceHome.program(root, "one", "exit 0")
            + "\n";
    try (ServiceHome home = new ServiceHome(root, "one", "one", sheet)) {
      home.orders("O1,7,net,open,,1,", "O2,8,net,open,,1,");
      open(home);
      claimed(home, 0);
      home.activate(0);
      assertThat(home.operations()).containsExactly("OPEN RUNNING 1", "OPEN WAITING 0");
      assertThat(home.said("one")).isEmpty();
      home.activate(1);
      assertThat(home.operations()).containsExactly("OPEN DONE 2", "OPEN DONE 1");
      // of another source's calls nobody knows when they end: people
      List<Module> one = home.home.bean(Sheets.class).activation().named(List.of("one"));
      Operation waiting = Operation.ordered("k", OperationKind.OPEN, ServiceHome.START);
      assertThat(Choice.of(waiting, one, new Load(Map.of("one", 1), Set.of())))
          .isInstanceOf(Choice.HandOver.class);
    }
  }

  @Test
  void aModuleOverHttpGetsJsonOnceAKeyAndMayBeSlowOrEndless() throws IOException {
    ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestHeaders().getFirst("Idempotency-Key")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          if (asked.size() == 1) {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            while (true) { // until the caller hangs up
              exchange.getResponseBody().write(block);
            }
          }
          byte[] body =
              (asked.size() == 2 ? "\u0000 name TAKEN" : "{\"ok\": true}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(asked.size() == 2 ? 409 : 201, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String sheet =
        "kind: http\ntimeout_seconds: 1\nname_taken: name taken\nurl: http://127.0.0.1:"
            + server.getAddress().getPort()
            + "/x\n";
    try (ServiceHome home = new ServiceHome(root, "web", "web", sheet)) {
      home.orders("O1,7,net,open,,1,name=ivan; note=a \"b\"");
      home.activate(0);
      assertThat(home.home.texts("select error from operation"))
          .containsExactly("no answer within 1 s");
      home.activate(5);
      assertThat(home.operations()).containsExactly("OPEN DONE 3");
      assertThat(asked)
          .hasSize(3)
          .allMatch(text -> text.startsWith("order:own:O1 {"))
          .anyMatch(text -> text.contains("\"name\":\"ivan\""))
          .anyMatch(
              text ->
                  text.contains("\"name\":\"ivan1\"")
                      && text.contains("\"note\":\"a \\\"b\\\"\"")
                      && text.contains("\"operation\":\"open\""));
      assertThat(home.home.texts("select details->>'name' from service_item"))
          .containsExactly("ivan1");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void subscriptionsAskModulesOnceAChangeOfStateAndNeverTheCommand() {
    String sheet = "kind: command\ncommand: " + ServiceHome.program(root, "net", "exit 0") + "\n";
    try (ServiceHome home = new ServiceHome(root, "net", "net", sheet)) {
      home.home.write(
          "exports/fees.csv",
          "fee,title,mode,modules,internal_name,command\nnet,Internet,MONTH_PRORATED,net,account,/never/run\n");
      home.home.write("exports/prices.csv", "fee,price\nnet,100\n");
      home.home.write(
          "exports/subscriptions.csv",
          "subscription,contract,fee,from,to,comment\nS1,7,net,2026-11-01,2026-11-20,$(id); 'x'\n");
      home.home.night("2026-11-01");
      home.activate(0);
      home.home.write(
          "exports/statuses.csv",
          "contract,status,from,to\n7,SUSPENDED_CLIENT,2026-11-03,2026-11-04\n");
      for (int day = 2; day <= 22; day++) {
        String date = "2026-11-" + (day < 10 ? "0" : "") + day;
        if (day == 2 || day == 3 || day == 5 || day > 20) {
          home.home.night(date);
          home.activate(24L * 60 * (day - 1));
        }
      }
      List<String> said = home.said("net");
      assertThat(said.subList(0, 2)) // the type and the service are asked for side by side
          .containsExactlyInAnyOrder(
              "[ACTION=ITEM][UID=][TP_ID=account][COMMENTS=][SUM=] item:net:account item ",
              "[ACTION=ACTIVE][UID=7][TP_ID=net][COMMENTS=$(id); 'x'][SUM=0] event:ACTIVE:own:S1:2026-11-01 open 7");
      assertThat(said.subList(2, said.size()))
          .containsExactly(
              "[ACTION=ALERT][UID=7][TP_ID=net][COMMENTS=$(id); 'x'][SUM=0] event:ALERT:own:S1:2026-11-03 suspend 7",
              "[ACTION=ACTIVE][UID=7][TP_ID=net][COMMENTS=$(id); 'x'][SUM=0] event:ACTIVE:own:S1:2026-11-05 resume 7",
              "[ACTION=ALERT][UID=7][TP_ID=net][COMMENTS=$(id); 'x'][SUM=0] event:ALERT:own:S1:2026-11-21 close 7");
      assertThat(home.items()).containsExactly("own:7:net DELETED");
      assertThat(home.mails()).hasSize(1);
      assertThat(home.home.texts("select distinct state from outbox where event <> 'WELCOME'"))
          .containsExactly("SENT");
      JobOutcome again =
          home.home
              .bean(Launcher.class)
              .run(JobRequest.of("activate-services", LocalDate.of(2026, 11, 22), "own"));
      assertThat(again.exit()).isEqualTo(JobOutcome.Exit.COMPLETED);
      assertThat(home.said("net")).hasSize(5);
    }
  }
}
