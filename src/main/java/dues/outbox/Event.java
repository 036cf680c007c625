package dues.outbox;

import java.util.Arrays;
import java.util.List;

/** What is told, and how. */
public enum Event {
  /** A subscription's first charge, and the first after suspension, interruption or refusal. */
  ACTIVE(false),
  /** A refused tile, suspension, interruption, end. */
  ALERT(false),
  /** A charge is near. */
  NOTICE_1(true),
  /** The same once more. */
  NOTICE_2(true),
  /** What a recalculation changed, one message an address and run. */
  RECALCULATED(true),
  /** A service is active for the first time. */
  WELCOME(true),
  /** A run failed. */
  FAILED(true),
  /** An import refused more rows than its sheet allows. */
  REJECTS(true),
  /** Nothing started when the schedule said so. */
  MISSED(true),
  /** A job had not completed by its deadline. */
  LATE(true);

  private final boolean mail;

  Event(boolean mail) {
    this.mail = mail;
  }

  /** Whether it goes by mail; the others run the fee's command. */
  public boolean isMail() {
    return mail;
  }

  /** The names of those that can be sent: mails only where there is a mail server. */
  static List<String> names(boolean withMail) {
    return Arrays.stream(values())
        .filter(event -> withMail || !event.mail)
        .map(Event::name)
        .toList();
  }
}
