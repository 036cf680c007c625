package dues.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.platform.TestDatabase;
import dues.store.outbox.OutboxRow;
import dues.store.outbox.OutboxRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Sending at least once, with a death at each point between. */
class DeliveryTest {

  private final Path said;
  private final Path program;
  private final TestDatabase database = TestDatabase.fresh();
  private final OutboxRows rows = new OutboxRows(database.dataSource());
  private final TransactionTemplate transactions =
      new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

  DeliveryTest(@TempDir Path root) {
    this.said = root.resolve("said");
    this.program = root.resolve("hook");
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Lives for so many transactions, then dies at the beginning of the next. */
  private final class Dying extends TransactionTemplate {
    private static final long serialVersionUID = 1L;
    private int left;

    Dying(int left) {
      super(java.util.Objects.requireNonNull(transactions.getTransactionManager()));
      this.left = left;
    }

    @Override
    public <T extends @org.jspecify.annotations.Nullable Object> T execute(
        TransactionCallback<T> action) {
      if (left-- == 0) {
        throw new IllegalStateException("died");
      }
      return super.execute(action);
    }
  }

  private void message(String key, String script) throws IOException {
    Files.writeString(program, "#!/bin/sh\necho \"$DUES_KEY\" >> '" + said + "'\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    transactions.executeWithoutResult(
        (TransactionStatus status) ->
            rows.add(
                1,
                List.of(
                    new OutboxRow(
                        key,
                        "ACTIVE",
                        OutboxRow.About.MANY,
                        LocalDate.EPOCH,
                        true,
                        Map.of("command", program.toString(), "ACTION", "ACTIVE")))));
  }

  private Delivery delivery(int timeoutSeconds) {
    return new Delivery(rows, Mailer.of(null, null), timeoutSeconds);
  }

  private List<String> states() {
    return JdbcClient.create(database.dataSource())
        .sql("select state || ' ' || tries || ' ' || outcome from outbox order by outbox_id")
        .query(String.class)
        .list();
  }

  private void later() {
    JdbcClient.create(database.dataSource()).sql("update outbox set next_try = now()").update();
  }

  @Test
  void aDeathBetweenCommitAndSendLosesNothing() throws IOException {
    message("a", "exit 0");
    assertThatThrownBy(() -> delivery(20).send(List.of(), new Dying(0))).hasMessage("died");
    assertThat(said).doesNotExist();
    assertThat(delivery(20).send(List.of(), transactions)).isEqualTo(1);
    assertThat(Files.readAllLines(said)).containsExactly("a");
    assertThat(states()).containsExactly("SENT 1 exit 0");
    assertThat(delivery(20).send(List.of(), transactions)).isZero();
  }

  @Test
  void aDeathBetweenSendAndOutcomeSendsAgainWithTheSameKey() throws IOException {
    message("a", "exit 0");
    assertThatThrownBy(() -> delivery(20).send(List.of(), new Dying(1))).hasMessage("died");
    assertThat(Files.readAllLines(said)).containsExactly("a");
    assertThat(states()).containsExactly("WAITING 1 ");
    assertThat(delivery(20).send(List.of(), transactions)).as("its time has not come").isZero();
    later();
    assertThat(delivery(20).send(List.of(), transactions)).isEqualTo(1);
    assertThat(Files.readAllLines(said)).containsExactly("a", "a");
    assertThat(states()).containsExactly("SENT 2 exit 0");
  }

  @Test
  void aCommandThatHangsIsEndedAndTheNextMessageGoesOut() throws IOException {
    message("a", "[ \"$DUES_KEY\" = b ] || exec sleep 60");
    message("b", "[ \"$DUES_KEY\" = b ] || exec sleep 60");
    long began = System.nanoTime();
    assertThat(delivery(1).send(List.of(), transactions)).isEqualTo(1);
    assertThat((System.nanoTime() - began) / 1e9).isLessThan(30);
    assertThat(states()).containsExactly("WAITING 1 exit -1 no answer within 1 s", "SENT 1 exit 0");
  }

  @Test
  void whatFailsTenTimesIsGivenUp() throws IOException {
    message("a", "exit 7");
    for (int i = 0; i < 12; i++) {
      later();
      delivery(20).send(List.of(), transactions);
    }
    assertThat(states()).containsExactly("FAILED 10 exit 7");
  }

  @Test
  void theSameKeyIsWrittenOnce() throws IOException {
    message("a", "exit 0");
    message("a", "exit 0");
    assertThat(states()).hasSize(1);
  }

  @Test
  void wordsOfACommandAreSeparatedByBlanksOutsideOfQuotes() {
    assertThat(HookCommand.words("/bin/x -a \"b c\"  $HOME"))
        .containsExactly("/bin/x", "-a", "b c", "$HOME");
  }
}
