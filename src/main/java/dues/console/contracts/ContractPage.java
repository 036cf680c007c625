package dues.console.contracts;

import dues.batch.account.ContractAccount;
import dues.batch.account.ContractAccounts;
import dues.batch.edit.ContractEdit;
import dues.batch.edit.ContractEditing;
import dues.batch.edit.EditChecks;
import dues.batch.sheet.Sheets;
import dues.console.page.Me;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.source.SourceSheet;
import dues.store.search.ContractFields;
import dues.store.search.SearchIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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

  private final ContractAccounts accounts;
  private final ContractFields fields;
  private final ContractEditing editing;
  private final SearchIndex index;
  private final Sheets sheets;
  private final Words words;

  ContractPage(
      ContractAccounts accounts,
      ContractFields fields,
      ContractEditing editing,
      SearchIndex index,
      Sheets sheets,
      Words words) {
    this.accounts = accounts;
    this.fields = fields;
    this.editing = editing;
    this.index = index;
    this.sheets = sheets;
    this.words = words;
  }

  @GetMapping("/contracts/{source}/{id}")
  String contract(@PathVariable String source, @PathVariable String id, Model model) {
    SourceSheet sheet = sheets.sources().get(source);
    ContractAccount account = sheet == null ? null : accounts.of(source, id, null).orElse(null);
    if (sheet == null || account == null) {
      throw new NotThere(words.say("contract.absent", source + ":" + id));
    }
    String open =
        sheet
            .mappings()
            .links()
            .contractUrl()
            .map(url -> url.replace("{ID}", encoded(id)))
            .orElse("");
    model.addAttribute("card", CardView.of(account, fields.of(source, id).orElseThrow(), open));
    model.addAttribute("source", source);
    model.addAttribute("id", id);
    return "contracts/card";
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
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
    Map<String, String> before =
        fields
            .of(source, id)
            .orElseThrow(() -> new NotThere(words.say("contract.absent", source + ":" + id)))
            .set();
    Map<String, String> set = new LinkedHashMap<>();
    before.forEach(
        (field, value) -> {
          String now = typed.getOrDefault("field." + field, value).strip();
          if (!now.equals(value) && !unlock.contains(field)) {
            set.put(field, now);
          }
        });
    ContractEdit edit =
        new ContractEdit(
            source, id, set, unlock, me.name(), typed.getOrDefault("reason", "").strip());
    List<String> problems = EditChecks.problems(edit);
    if (problems.isEmpty()) {
      editing.apply(edit);
      index.takeOver(source, id);
      after.addFlashAttribute("done", words.say("contract.edited"));
    } else {
      after.addFlashAttribute("failed", problems);
    }
    return "redirect:/contracts/" + source + "/" + encoded(id);
  }
}
