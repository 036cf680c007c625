package dues.console.contracts;

import dues.batch.JobRequest;
import dues.batch.JobRequest.IfRunning;
import dues.batch.Launcher;
import dues.batch.Resource;
import dues.batch.people.Linking;
import dues.batch.request.Requests;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.console.runs.Starter;
import dues.console.runs.Starter.Wish;
import dues.platform.BusinessClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose a contract is: linked, unlinked, or matched now. */
@Controller
class LinksPage {

  private static final String BACK = "redirect:/contracts/{source}/{id}";

  private final Linking linking;
  private final Doing doing;
  private final Launcher launcher;
  private final Starter starter;
  private final Requests requests;
  private final Words words;

  LinksPage(
      Linking linking,
      Doing doing,
      Launcher launcher,
      Starter starter,
      Requests requests,
      Words words) {
    this.linking = linking;
    this.doing = doing;
    this.launcher = launcher;
    this.starter = starter;
    this.requests = requests;
    this.words = words;
  }

  @PostMapping("/contracts/{source}/{id}/link")
  String link(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String id,
      @RequestParam String customer,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    String contract = source + ":" + id;
    String to = customer.strip();
    doing.leased(
        new Wish(me.name(), "LINK", "contract " + contract + " to " + to, reason.strip()),
        Resource.CUSTOMERS,
        after,
        words.say("contract.linked", to),
        hand -> linking.link(contract, to, hand));
    return BACK;
  }

  @PostMapping("/contracts/{source}/{id}/unlink")
  String unlink(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    String contract = source + ":" + id;
    doing.leased(
        new Wish(me.name(), "UNLINK", "contract " + contract, reason.strip()),
        Resource.CUSTOMERS,
        after,
        words.say("contract.unlinked"),
        hand -> linking.unlink(contract, false, hand));
    return BACK;
  }

  /** Forgets what was decided, and starts the matching of its source. */
  @PostMapping("/contracts/{source}/{id}/match")
  String match(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    String contract = source + ":" + id;
    Wish wish = new Wish(me.name(), "MATCH", "contract " + contract, reason.strip());
    doing.leased(
        wish,
        Resource.CUSTOMERS,
        after,
        words.say("contract.matching"),
        hand -> linking.again(contract, hand));
    if (after.getFlashAttributes().containsKey("done")) {
      JobRequest asked =
          new JobRequest(
              "match-customers",
              BusinessClock.system().today(requests.zone()),
              List.of(source),
              Map.of(),
              new JobRequest.Origin(wish.who(), wish.reason()),
              IfRunning.FAIL);
      List<String> refused =
          requests.of(asked).stream()
              .flatMap(one -> starter.start(wish, () -> launcher.run(one)).stream())
              .toList();
      if (!refused.isEmpty()) {
        after.addFlashAttribute("failed", refused);
      }
    }
    return BACK;
  }
}
