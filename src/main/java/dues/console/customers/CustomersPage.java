package dues.console.customers;

import dues.store.people.card.CustomerFinder;
import dues.store.search.ContractFinder;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding customers. */
@Controller
class CustomersPage {

  private static final int SHORTEST = 3;

  private final CustomerFinder finder;

  CustomersPage(CustomerFinder finder) {
    this.finder = finder;
  }

  @GetMapping("/customers")
  String customers(@RequestParam(defaultValue = "") String text, Model model) {
    String sought = text.strip();
    boolean asked = sought.length() >= SHORTEST;
    CustomerFinder.Page page = asked ? finder.find(sought) : new CustomerFinder.Page(List.of(), 0);
    model.addAttribute("text", sought);
    model.addAttribute("asked", asked);
    model.addAttribute("found", page);
    model.addAttribute("more", page.count() > ContractFinder.COUNTED);
    return "customers/search";
  }
}
