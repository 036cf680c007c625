package dues.console.fees;

import dues.batch.preview.price.PricePreview;
import dues.batch.preview.price.PriceTotals;
import dues.batch.request.Requests;
import dues.console.page.Words;
import dues.platform.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One fee: its prices and parameters, and what another price would change. */
@Controller
class FeePage {

  private final Catalogue catalogue;
  private final PricePreview preview;
  private final Requests requests;
  private final Words words;

  FeePage(Catalogue catalogue, PricePreview preview, Requests requests, Words words) {
    this.catalogue = catalogue;
    this.preview = preview;
    this.requests = requests;
    this.words = words;
  }

  @GetMapping("/fees/{id}")
  String fee(@PathVariable long id, Model model) {
    LocalDate today = BusinessClock.system().today(requests.zone());
    show(id, today, new PriceForm(null, null, null, null, null).filled(today), model);
    return "fees/fee";
  }

  private String show(long id, LocalDate today, PriceForm form, Model model) {
    Catalogue.Placed placed = catalogue.one(id, today);
    model.addAttribute("source", placed.source());
    model.addAttribute("fee", placed.fee());
    model.addAttribute("form", form);
    return placed.source();
  }

  @GetMapping("/fees/{id}/preview")
  String preview(@PathVariable long id, PriceForm typed, Model model) {
    LocalDate today = BusinessClock.system().today(requests.zone());
    PriceForm form = typed.filled(today);
    String source = show(id, today, form, model);
    if (!form.problem().isEmpty()) {
      model.addAttribute("failed", List.of(words.say(form.problem(), form.typed())));
      return "fees/fee";
    }
    PriceTotals totals = new PriceTotals();
    model.addAttribute("looked", preview.of(form.wish(source, id), totals));
    model.addAttribute("totals", totals);
    return "fees/fee";
  }
}
