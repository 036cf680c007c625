package dues.console.periods;

import dues.batch.JobRequest;
import dues.batch.Launcher;
import dues.batch.request.Requests;
import dues.console.page.Words;
import dues.console.runs.Starter;
import dues.platform.BusinessClock;
import dues.store.periods.ClosingProposals;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Closing by two persons, by the same job as `dues close-period`; every part of it is audited. */
@Component
class Closing {

  private final ClosingProposals proposals;
  private final Requests requests;
  private final Launcher launcher;
  private final Starter starter;
  private final AuditTrail audit;
  private final Words words;

  Closing(
      ClosingProposals proposals,
      Requests requests,
      Launcher launcher,
      Starter starter,
      AuditTrail audit,
      Words words) {
    this.proposals = proposals;
    this.requests = requests;
    this.launcher = launcher;
    this.starter = starter;
    this.audit = audit;
    this.words = words;
  }

  /** Somebody, and why. */
  record Person(String name, String reason) {}

  /** Why it was not done; empty when it was. */
  List<String> propose(MonthRow month, Person person) {
    if (person.reason().isEmpty()) {
      return List.of(words.say("periods.reason_needed"));
    }
    if (month.isClosed() || !month.over()) {
      return List.of(words.say(month.isClosed() ? "periods.is_closed" : "periods.not_over"));
    }
    YearMonth first = YearMonth.parse(month.month());
    boolean done =
        proposals.propose(month.source(), first.atDay(1), person.name(), person.reason());
    keep("PROPOSE_CLOSING", month, person, done);
    return done ? List.of() : List.of(words.say("periods.stands"));
  }

  List<String> withdraw(MonthRow month, Person person) {
    boolean done = proposals.withdraw(month.source(), YearMonth.parse(month.month()).atDay(1));
    keep("WITHDRAW_CLOSING", month, person, done);
    return done ? List.of() : List.of(words.say("periods.nothing_stands"));
  }

  /** Agrees where nobody did, and closes; what two agreed to may be started again by anybody. */
  List<String> confirm(MonthRow month, Person person) {
    if (person.reason().isEmpty()) {
      return List.of(words.say("periods.reason_needed"));
    }
    if (!month.state().equals("CONFIRMED")) {
      boolean done =
          proposals.confirm(month.source(), YearMonth.parse(month.month()).atDay(1), person.name());
      keep("CONFIRM_CLOSING", month, person, done);
      if (!done) {
        return List.of(words.say("periods.second"));
      }
    }
    return close(month, person);
  }

  private List<String> close(MonthRow month, Person person) {
    JobRequest typed =
        new JobRequest(
            "close-period",
            BusinessClock.system().today(requests.zone()),
            List.of(month.source()),
            Map.of("month", month.month()),
            new JobRequest.Origin(person.name(), person.reason()),
            JobRequest.IfRunning.FAIL);
    List<String> refused = new ArrayList<>();
    for (JobRequest request : requests.of(typed)) {
      Starter.Wish wish = new Starter.Wish(person.name(), "CLOSE", object(month), person.reason());
      refused.addAll(starter.start(wish, () -> launcher.run(request)));
    }
    return refused;
  }

  private void keep(String deed, MonthRow month, Person person, boolean done) {
    audit.keep(
        new AuditEntry(
            "", person.name(), deed, object(month), person.reason(), done ? "" : "REFUSED"));
  }

  private static String object(MonthRow month) {
    return "month " + month.month() + " of " + month.source();
  }
}
