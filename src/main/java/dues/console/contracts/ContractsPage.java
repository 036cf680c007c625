package dues.console.contracts;

import dues.batch.sheet.Sheets;
import dues.console.page.Masked;
import dues.console.page.Me;
import dues.store.search.ContractFinder;
import dues.store.search.Found;
import dues.store.search.Sought;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Finding contracts, source by source. */
@Controller
class ContractsPage {

  private final ContractFinder search;
  private final Sheets sheets;

  ContractsPage(ContractFinder search, Sheets sheets) {
    this.search = search;
    this.sheets = sheets;
  }

  /** What one source has. */
  record OfSource(String source, String title, ContractFinder.Page page) {

    /** Whether there are more than are counted. */
    public boolean isMore() {
      return page.count() > ContractFinder.COUNTED;
    }
  }

  @GetMapping("/contracts")
  String contracts(@ModelAttribute("me") Me me, SearchForm form, Model model) {
    Sought sought = form.sought();
    List<String> tooShort = SearchForm.tooShort(sought);
    List<OfSource> found = new ArrayList<>();
    if (sought.isAnything() && tooShort.isEmpty()) {
      sheets
          .sources()
          .forEach(
              (id, sheet) -> {
                ContractFinder.Page page = search.find(id, sought);
                found.add(new OfSource(id, sheet.origin().title(), shown(me, page)));
              });
    }
    model.addAttribute("fields", Sought.Narrow.FIELDS);
    model.addAttribute("parameters", search.parameters());
    model.addAttribute("sought", sought);
    model.addAttribute("tooShort", tooShort);
    model.addAttribute("asked", sought.isAnything() && tooShort.isEmpty());
    model.addAttribute("found", found);
    return "contracts/search";
  }

  private static ContractFinder.Page shown(Me me, ContractFinder.Page page) {
    if (me.seesPersons()) {
      return page;
    }
    return new ContractFinder.Page(
        page.first().stream()
            .map(
                one ->
                    new Found(
                        one.contract(),
                        one.number(),
                        one.title(),
                        one.place(),
                        one.phones() == null ? null : Masked.text(one.phones()),
                        one.customer()))
            .toList(),
        page.count());
  }
}
