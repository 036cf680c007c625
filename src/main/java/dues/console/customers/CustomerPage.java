package dues.console.customers;

import dues.batch.Resource;
import dues.batch.people.CustomerEdit;
import dues.batch.people.CustomerEditing;
import dues.batch.people.Merging;
import dues.batch.people.Splitting;
import dues.console.deed.Doing;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.console.runs.Starter.Wish;
import dues.store.people.card.CustomerCard;
import dues.store.people.card.CustomerCards;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.util.UriUtils;

/** One customer: what is known of it, its contracts, its history, and putting it right. */
@Controller
class CustomerPage {

  private static final String BACK = "redirect:/customers/{key}";

  private final CustomerCards cards;
  private final CustomerEditing editing;
  private final Merging merging;
  private final Splitting splitting;
  private final Doing doing;
  private final Words words;

  CustomerPage(
      CustomerCards cards,
      CustomerEditing editing,
      Merging merging,
      Splitting splitting,
      Doing doing,
      Words words) {
    this.cards = cards;
    this.editing = editing;
    this.merging = merging;
    this.splitting = splitting;
    this.doing = doing;
    this.words = words;
  }

  @GetMapping("/customers/{key}")
  String customer(@PathVariable String key, Model model, RedirectAttributes after) {
    CustomerCard card = card(key);
    if (!card.known().key().equals(key)) {
      for (String told : List.of("done", "failed")) {
        after.addFlashAttribute(told, model.getAttribute(told));
      }
      return "redirect:/customers/"
          + UriUtils.encodePathSegment(card.known().key(), StandardCharsets.UTF_8);
    }
    model.addAttribute("view", view(card));
    model.addAttribute("erased", cards.erased(card.known().id()).orElse(null));
    return "customers/card";
  }

  private CustomerView view(CustomerCard card) {
    return CustomerView.of(card, cards.locked(card.known().id()));
  }

  private CustomerCard card(String key) {
    return cards.of(key).orElseThrow(() -> new NotThere(words.say("customer.absent", key)));
  }

  /** Sets what was changed, and locks it. */
  @PostMapping("/customers/{key}")
  String edit(
      @ModelAttribute("me") Me me,
      @PathVariable String key,
      @RequestParam Map<String, String> typed,
      @RequestParam(defaultValue = "") List<String> unlock,
      RedirectAttributes after) {
    CustomerEdit edit = new CustomerEdit(key, view(card(key)).changed(typed, unlock), unlock);
    doing.leased(
        new Wish(me.name(), "EDIT", "customer " + key, typed.getOrDefault("reason", "").strip()),
        Resource.CUSTOMERS,
        after,
        words.say("contract.edited"),
        hand -> {
          edit.requireFit();
          editing.apply(edit, hand);
        });
    return BACK;
  }

  /** Makes one customer of two. */
  @PostMapping("/customers/{key}/merge")
  String merge(
      @ModelAttribute("me") Me me,
      @PathVariable String key,
      @RequestParam String into,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    String other = into.strip();
    doing.leased(
        new Wish(me.name(), "MERGE", "customer " + key + " into " + other, reason.strip()),
        Resource.CUSTOMERS,
        after,
        words.say("customer.merged", key, other),
        hand -> merging.merge(key, other, hand));
    return BACK;
  }

  /** Makes two customers of one. */
  @PostMapping("/customers/{key}/split")
  String split(
      @ModelAttribute("me") Me me,
      @PathVariable String key,
      @RequestParam(defaultValue = "") List<String> contract,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    doing.leased(
        new Wish(
            me.name(),
            "SPLIT",
            "customer " + key + ": " + String.join(", ", contract),
            reason.strip()),
        Resource.CUSTOMERS,
        after,
        words.say("customer.split"),
        hand -> splitting.split(key, contract, hand));
    return BACK;
  }
}
