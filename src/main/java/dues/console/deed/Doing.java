package dues.console.deed;

import dues.batch.JobRequest.IfRunning;
import dues.batch.Resource;
import dues.batch.people.Deeds;
import dues.console.runs.Starter.Wish;
import dues.platform.BusinessClock;
import dues.platform.StartupProblem;
import dues.store.policy.EditingHand;
import dues.store.users.AuditEntry;
import dues.store.users.AuditTrail;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what somebody asked for, keeps it in the audit, and tells it on the next page. */
@Component
public class Doing {

  private final AuditTrail audit;
  private final Deeds deeds;

  Doing(AuditTrail audit, Deeds deeds) {
    this.audit = audit;
    this.deeds = deeds;
  }

  /** Whose hand does a wish, now. */
  public static EditingHand hand(Wish wish) {
    return new EditingHand(wish.who(), wish.reason(), BusinessClock.system().instant());
  }

  /**
   * Does it.
   *
   * @param done what the next page says then
   * @param work gives what stands against it; nothing where it was done
   */
  public void run(Wish wish, RedirectAttributes after, String done, Supplier<List<String>> work) {
    List<String> problems;
    try {
      problems = work.get();
    } catch (StartupProblem refused) {
      problems = refused.sentence().lines().toList();
    }
    String outcome = problems.isEmpty() ? "" : "REFUSED: " + String.join("\n", problems);
    audit.keep(new AuditEntry("", wish.who(), wish.deed(), wish.object(), wish.reason(), outcome));
    after.addFlashAttribute(
        problems.isEmpty() ? "done" : "failed", problems.isEmpty() ? done : problems);
  }

  /** Does it under a lease, as the command of this name; refused while a run writes the same. */
  public void leased(
      Wish wish,
      Resource writes,
      RedirectAttributes after,
      String done,
      Consumer<EditingHand> work) {
    leased(
        wish,
        new Deeds.Deed(wish.deed().toLowerCase(Locale.ROOT), writes, IfRunning.FAIL),
        after,
        done,
        work);
  }

  /**
   * The same of a deed that changes facts of contracts: no run of these sources is on meanwhile.
   */
  public void leased(
      Wish wish,
      List<String> sources,
      RedirectAttributes after,
      String done,
      Consumer<EditingHand> work) {
    String name = wish.deed().toLowerCase(Locale.ROOT);
    leased(
        wish, new Deeds.Deed(name, Resource.CUSTOMERS, sources, IfRunning.FAIL), after, done, work);
  }

  private void leased(
      Wish wish,
      Deeds.Deed deed,
      RedirectAttributes after,
      String done,
      Consumer<EditingHand> work) {
    run(
        wish,
        after,
        done,
        () ->
            deeds
                .run(
                    deed,
                    () -> {
                      work.accept(hand(wish));
                      return List.<String>of();
                    })
                .orElseThrow());
  }
}
