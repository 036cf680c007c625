package dues.outbox;

import dues.store.outbox.OutboxRows;
import dues.store.outbox.OutboxRows.Asked;
import dues.store.outbox.OutboxRows.Claimed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits, one message after another. It is claimed in one transaction, sent outside of
 * any, and concluded in another: after a crash in between it is sent again, with the same key.
 */
public final class Delivery {

  private static final int TRIES = 10;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final OutboxRows rows;
  private final Mailer mailer;
  private final HookCommand commands;

  /** {@code timeoutSeconds} bounds each command. */
  public Delivery(OutboxRows rows, Mailer mailer, int timeoutSeconds) {
    this.rows = rows;
    this.mailer = mailer;
    this.commands = new HookCommand(timeoutSeconds);
  }

  /** Tries each message of the sources whose time has come once; returns how many were sent. */
  public long send(List<String> sources, TransactionOperations transactions) {
    Asked asked = new Asked(sources, Event.names(mailer.isThere()));
    long sent = 0;
    while (true) {
      Optional<Claimed> claimed = transactions.execute(status -> rows.claim(asked, PAUSE));
      if (claimed == null || claimed.isEmpty()) {
        return sent;
      }
      Claimed message = claimed.get();
      Attempt attempt = attempt(message);
      sent += attempt.good() ? 1 : 0;
      transactions.executeWithoutResult(
          status ->
              rows.conclude(message.id(), state(attempt, message.tries()), attempt.outcome()));
    }
  }

  private Attempt attempt(Claimed message) {
    Map<String, String> payload = message.payload();
    return Event.valueOf(message.event()).isMail()
        ? mailer.send(message.key(), payload)
        : commands.run(message.key(), payload);
  }

  private static String state(Attempt attempt, int tries) {
    if (attempt.good()) {
      return "SENT";
    }
    return tries < TRIES ? "WAITING" : "FAILED";
  }
}
