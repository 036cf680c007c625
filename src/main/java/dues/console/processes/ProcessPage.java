package dues.console.processes;

import dues.batch.helpdesk.ProcessWork;
import dues.batch.sheet.Sheets;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.helpdesk.lists.ProcessQueue;
import dues.store.policy.EditingHand;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One process: what was written and done, and what people do with it. */
@Controller
class ProcessPage {

  private final ProcessQueue queue;
  private final ProcessWork work;
  private final Sheets sheets;
  private final Doing doing;
  private final Words words;

  ProcessPage(ProcessQueue queue, ProcessWork work, Sheets sheets, Doing doing, Words words) {
    this.queue = queue;
    this.work = work;
    this.sheets = sheets;
    this.doing = doing;
    this.words = words;
  }

  @GetMapping("/processes/{id}")
  String process(@PathVariable long id, Model model) {
    ProcessRow row =
        ProcessRow.all(queue.one(id)).stream()
            .findFirst()
            .orElseThrow(() -> new NotThere(words.say("process.absent", String.valueOf(id))));
    model.addAttribute("row", row);
    model.addAttribute("parameters", queue.parameters(id).get(0));
    model.addAttribute("messages", queue.messages(id));
    model.addAttribute("told", queue.deeds(id));
    model.addAttribute("changes", queue.changes(id));
    boolean others = sheets.helpdesk().desk().links().others();
    model.addAttribute("others", others ? ProcessRow.all(queue.others(id)) : List.of());
    model.addAttribute("statuses", sheets.helpdesk().desk().statuses());
    return "processes/process";
  }

  @PostMapping("/processes/{id}/{deed}")
  String does(
      @ModelAttribute("me") Me me,
      @PathVariable long id,
      @PathVariable String deed,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    Wish wish = new Wish(me.name(), deed.toUpperCase(Locale.ROOT), "process " + id, reason.strip());
    doing.run(
        wish,
        after,
        words.say("process.done"),
        () -> {
          does(id, deed, value.strip(), Doing.hand(wish));
          return List.of();
        });
    return "redirect:/processes/{id}";
  }

  private void does(long id, String deed, String value, EditingHand hand) {
    switch (deed) {
      case "reply" -> work.reply(id, value, hand);
      case "status" -> work.put(id, value, hand);
      case "close" -> work.close(id, hand);
      case "reopen" -> work.reopen(id, hand);
      case "assign" -> work.assign(id, logins(value), hand);
      case "type" -> work.retype(id, value, hand);
      case "link" -> work.link(id, value, hand);
      case "unlink" -> work.unlink(id, value, hand);
      default -> throw new NotThere(words.say("error.404"));
    }
  }

  private static List<String> logins(String value) {
    return Stream.of(value.split("[;,\\s]+", -1)).filter(login -> !login.isEmpty()).toList();
  }
}
