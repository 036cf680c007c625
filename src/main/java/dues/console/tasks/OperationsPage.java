package dues.console.tasks;

import dues.batch.activation.Reruns;
import dues.batch.sheet.Sheets;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.activation.Cards;
import dues.store.activation.lists.OperationList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of modules: what waits, what failed and how, and once more. */
@Controller
class OperationsPage {

  static final int PAGE = 30;

  private final OperationList operations;
  private final Cards cards;
  private final Reruns reruns;
  private final Sheets sheets;
  private final Doing doing;
  private final Words words;

  OperationsPage(
      OperationList operations,
      Cards cards,
      Reruns reruns,
      Sheets sheets,
      Doing doing,
      Words words) {
    this.operations = operations;
    this.cards = cards;
    this.reruns = reruns;
    this.sheets = sheets;
    this.doing = doing;
    this.words = words;
  }

  @GetMapping("/operations")
  String operations(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "0") int from,
      Model model) {
    List<Map<String, String>> rows =
        operations.list(
            state.isEmpty() ? null : state, source.isEmpty() ? null : source, from, PAGE + 1);
    model.addAttribute("state", state);
    model.addAttribute("source", source);
    model.addAttribute("from", from);
    model.addAttribute("counts", operations.counts());
    model.addAttribute("sources", List.copyOf(sheets.sources().keySet()));
    model.addAttribute("rows", rows.stream().limit(PAGE).toList());
    model.addAttribute("next", rows.size() > PAGE ? from + PAGE : 0);
    return "tasks/operations";
  }

  @GetMapping("/operations/{id}")
  String operation(@PathVariable long id, Model model) {
    model.addAttribute(
        "row",
        operations
            .one(id)
            .orElseThrow(() -> new NotThere(words.say("operation.absent", String.valueOf(id)))));
    model.addAttribute("log", cards.log(id));
    model.addAttribute("arguments", cards.arguments(id));
    return "tasks/operation";
  }

  @PostMapping("/operations/{id}/run")
  String run(@ModelAttribute("me") Me me, @PathVariable long id, RedirectAttributes after) {
    doing.run(
        new Wish(me.name(), "RUN", "operation " + id, ""),
        after,
        words.say("operation.ran"),
        () -> reruns.run(id));
    return "redirect:/operations/{id}";
  }

  @PostMapping("/operations/{id}/task")
  String handOver(@ModelAttribute("me") Me me, @PathVariable long id, RedirectAttributes after) {
    doing.run(
        new Wish(me.name(), "HAND_OVER", "operation " + id, ""),
        after,
        words.say("operation.handed"),
        () -> reruns.handOver(id));
    return "redirect:/operations/{id}";
  }
}
