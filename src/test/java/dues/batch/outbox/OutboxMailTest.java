package dues.batch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dues.batch.JobOutcome.Exit;
import dues.batch.OwnHome;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices of charges and mails about recalculations, over a mail server on loopback. */
class OutboxMailTest {

  private final Path root;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  OutboxMailTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void start() {
    server.start();
    System.setProperty("DUES_SMTP_URL", "smtp://127.0.0.1:" + server.getSmtp().getPort());
    System.setProperty("DUES_MAIL_FROM", "billing@example.org");
  }

  @AfterEach
  void stop() {
    System.clearProperty("DUES_SMTP_URL");
    System.clearProperty("DUES_MAIL_FROM");
    server.stop();
  }

  private OwnHome home() {
    return new OwnHome(
        root,
        "contracts.csv",
        "contract,title,emails\n7,Ivan,ivan@example.org;home@example.org\n8,Olha,\n",
        "fees.csv",
        "fee,title,mode,notify_1,notify_2\n9,Інтернет,MONTH_PRORATED,5,2\n",
        "prices.csv",
        "fee,price\n9,155.50\n",
        "subscriptions.csv",
        "subscription,contract,fee,from\nS1,7,9,2026-10-01\nS2,8,9,2026-10-01\n",
        "fees.yml",
        "recalculation: {mode: ON, fees: [], notify: \"chief@example.org, books@example.org\"}\n");
  }

  private static List<String> keys(OwnHome home) {
    return home.texts("select key || ' ' || state from outbox order by key collate \"C\"");
  }

  @Test
  void eachNoticeGoesOutOncePerTileInItsDays() throws Exception {
    try (OwnHome home = home()) {
      // 5 days before 1 November is 27 October, 2 days are 30 October
      home.night("2026-10-26");
      assertThat(keys(home)).isEmpty();
      home.night("2026-10-27");
      home.night("2026-10-28");
      assertThat(keys(home))
          .containsExactly("NOTICE_1:own:S1:2026-11-01 SENT", "NOTICE_1:own:S2:2026-11-01 NOTED");
      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(2);
      assertThat(received[0].getSubject()).isEqualTo("Інтернет: 155.5 on 2026-11-01");
      assertThat(received[0].getHeader("X-Dues-Key")).containsExactly("NOTICE_1:own:S1:2026-11-01");
      assertThat(received[0].getFrom()[0]).hasToString("billing@example.org");
      assertThat(received[0].getRecipients(Message.RecipientType.TO))
          .extracting(Object::toString)
          .containsExactly("ivan@example.org", "home@example.org");
      assertThat((String) received[0].getContent())
          .contains("Інтернет of contract 7: 155.5 will be charged on 2026-11-01.");
      home.night("2026-10-31");
      assertThat(keys(home))
          .contains("NOTICE_2:own:S1:2026-11-01 SENT", "NOTICE_2:own:S2:2026-11-01 NOTED");
      home.night("2026-11-01");
      assertThat(keys(home)).hasSize(4);
    }
  }

  @Test
  void aRecalculationIsOneMailAnAddressWithWhatChangedAndWhy() throws Exception {
    try (OwnHome home = home()) {
      home.night("2026-10-10");
      home.write(
          "exports/prices.csv", "fee,from,to,price\n9,,2026-10-15,155.50\n9,2026-10-16,,310\n");
      home.night("2026-10-11");
      MimeMessage[] received = server.getReceivedMessages();
      assertThat(received).hasSize(2);
      assertThat(List.of(received))
          .extracting(mail -> mail.getRecipients(Message.RecipientType.TO)[0].toString())
          .containsExactlyInAnyOrder("chief@example.org", "books@example.org");
      assertThat(received[0].getSubject()).isEqualTo("Recalculation of 2026-10-11: 6 ledger lines");
      // half of October at each price: 155.50 × 15/31 = 75.24, and 310.00 × 16/31 = 160.00
      assertThat((String) received[0].getContent())
          .contains(
              "own:7 S1 REVERSAL 2026-10-01 – 2026-10-31  -155.50 UAH  = −155.50  (price changed)",
              "own:7 S1 CHARGE 2026-10-01 – 2026-10-15  75.24 UAH",
              "own:8 S2 CHARGE 2026-10-16 – 2026-10-31  160.00 UAH");
      home.night("2026-10-11");
      assertThat(server.getReceivedMessages()).hasSize(2);
    }
  }

  @Test
  void withoutAMailServerMailsWaitAndTheJobCompletes() throws IOException {
    System.clearProperty("DUES_SMTP_URL");
    try (OwnHome home = home()) {
      home.night("2026-10-27");
      assertThat(home.texts("select key || ' ' || state || ' ' || tries from outbox order by key"))
          .contains("NOTICE_1:own:S1:2026-11-01 WAITING 0");
    }
  }

  @Test
  void aServerThatIsDownIsTriedAgain() {
    int port = server.getSmtp().getPort();
    server.stop();
    try (OwnHome home = home()) {
      home.night("2026-10-27");
      assertThat(home.texts("select state || ' ' || tries from outbox where state <> 'NOTED'"))
          .containsExactly("WAITING 1");
      assertThat(home.texts("select outcome from outbox where state = 'WAITING'").get(0))
          .contains("127.0.0.1");
      GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
      back.start();
      try {
        home.outside().sql("update outbox set next_try = now()").update();
        home.run("accrue-fees", "2026-10-27");
        assertThat(back.getReceivedMessages()).hasSize(2);
        assertThat(keys(home)).contains("NOTICE_1:own:S1:2026-11-01 SENT");
      } finally {
        back.stop();
      }
    }
  }

  @Test
  void aFailedRunAndAnExportOfRefusedRowsAreOneMailEach() throws Exception {
    StringBuilder contracts = new StringBuilder("contract,title,opened\n");
    for (int i = 1; i <= 25; i++) {
      contracts.append(i).append(",Ivan,").append(i > 20 ? "2026-13-01" : "").append('\n');
    }
    try (OwnHome home =
        new OwnHome(
            root,
            "contracts.csv",
            contracts.toString(),
            "nightly.yml",
            "job: nightly\nnotify: night@example.org\n")) {
      assertThat(home.attempt("nightly", "2026-10-10").exit()).isEqualTo(Exit.FAILED);
      assertThat(
              home.texts("select split_part(key, ':', 1) || ' ' || state from outbox order by 1"))
          .containsExactly("FAILED SENT", "REJECTS SENT");
      assertThat(server.getReceivedMessages())
          .extracting(MimeMessage::getSubject)
          .containsExactly(
              "Dues: too many rows of own were refused on 2026-10-10",
              "Dues: nightly of 2026-10-10 failed");
      assertThat((String) server.getReceivedMessages()[1].getContent())
          .contains("5 of 25 rows were refused", "`dues restart 1`");
      home.write("exports/contracts.csv", "contract,title,opened\n1,Ivan,\n");
      home.run("nightly", "2026-10-11");
      assertThat(server.getReceivedMessages()).hasSize(2);
    }
  }
}
