package dues.console.customers;

import dues.batch.people.Erasing;
import dues.batch.sheet.Sheets;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.search.SearchIndex;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forgets the person that a customer is, or lets imports tell of them again. */
@Controller
class ErasurePage {

  private static final String BACK = "redirect:/customers/{key}";

  private final Erasing erasing;
  private final SearchIndex index;
  private final Doing doing;
  private final Words words;
  private final List<String> sources;

  ErasurePage(Erasing erasing, SearchIndex index, Doing doing, Words words, Sheets sheets) {
    this.erasing = erasing;
    this.index = index;
    this.doing = doing;
    this.words = words;
    this.sources = List.copyOf(sheets.sources().keySet());
  }

  @PostMapping("/customers/{key}/erase")
  String erase(
      @ModelAttribute("me") Me me,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    doing.leased(
        new Wish(me.name(), "ERASE", "customer " + key, reason.strip()),
        sources,
        after,
        words.say("erasure.done.erase", key),
        hand -> follow(erasing.erase(key, hand)));
    return BACK;
  }

  @PostMapping("/customers/{key}/lift")
  String lift(
      @ModelAttribute("me") Me me,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    doing.leased(
        new Wish(me.name(), "LIFT", "customer " + key, reason.strip()),
        sources,
        after,
        words.say("erasure.done.lift", key),
        hand -> erasing.lift(key, hand));
    return BACK;
  }

  /** The search forgets them, too. */
  private void follow(List<String> contracts) {
    for (String contract : contracts) {
      int colon = contract.indexOf(':');
      index.takeOver(contract.substring(0, colon), contract.substring(colon + 1));
    }
  }
}
