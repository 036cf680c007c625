package dues.console.contracts;

import dues.batch.edit.ContractEdit;
import dues.batch.edit.ContractEditing;
import dues.batch.edit.EditChecks;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.search.ContractFields;
import dues.store.search.SearchIndex;
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

/** One contract, from its source rows to its ledger lines. */
@Controller
class ContractPage {

  private final CardViews cards;
  private final ContractFields fields;
  private final ContractEditing editing;
  private final SearchIndex index;
  private final Doing doing;
  private final Words words;

  ContractPage(
      CardViews cards,
      ContractFields fields,
      ContractEditing editing,
      SearchIndex index,
      Doing doing,
      Words words) {
    this.cards = cards;
    this.fields = fields;
    this.editing = editing;
    this.index = index;
    this.doing = doing;
    this.words = words;
  }

  @GetMapping("/contracts/{source}/{id}")
  String contract(@PathVariable String source, @PathVariable String id, Model model) {
    if (!cards.fill(source, id, model)) {
      throw absent(source, id);
    }
    return "contracts/card";
  }

  private NotThere absent(String source, String id) {
    return new NotThere(words.say("contract.absent", source + ":" + id));
  }

  /** Sets what was changed, and locks it; fields that were left as they are stay unlocked. */
  @PostMapping("/contracts/{source}/{id}")
  String edit(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<String> unlock,
      RedirectAttributes after) {
    Map<String, String> set =
        CardEdit.changed(
            fields.of(source, id).orElseThrow(() -> absent(source, id)), typed, unlock);
    String reason = typed.getOrDefault("reason", "").strip();
    ContractEdit edit = new ContractEdit(source, id, set, unlock, me.name(), reason);
    Wish wish = new Wish(me.name(), "EDIT", "contract " + source + ":" + id, reason);
    List<String> problems = EditChecks.problems(edit);
    if (problems.isEmpty() && ContractEditing.isOfFees(edit)) {
      doing.leased(wish, List.of(source), after, words.say("contract.edited"), hand -> apply(edit));
    } else {
      doing.run(
          wish,
          after,
          words.say("contract.edited"),
          () -> {
            if (problems.isEmpty()) {
              apply(edit);
            }
            return problems;
          });
    }
    return "redirect:/contracts/{source}/{id}";
  }

  private void apply(ContractEdit edit) {
    editing.apply(edit);
    index.takeOver(edit.source(), edit.contract());
  }
}
