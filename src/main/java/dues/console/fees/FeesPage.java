package dues.console.fees;

import dues.batch.request.Requests;
import dues.platform.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fees and tariffs of a source, and the rules of the sheet that hold for it. */
@Controller
class FeesPage {

  private final Catalogue catalogue;
  private final Requests requests;

  FeesPage(Catalogue catalogue, Requests requests) {
    this.catalogue = catalogue;
    this.requests = requests;
  }

  @GetMapping("/fees")
  String fees(@RequestParam(defaultValue = "") String source, Model model) {
    List<String> sources = catalogue.sources();
    String shown = sources.contains(source) || sources.isEmpty() ? source : sources.get(0);
    LocalDate today = BusinessClock.system().today(requests.zone());
    model.addAttribute("sources", sources);
    model.addAttribute("source", shown);
    model.addAttribute("today", today);
    model.addAttribute("fees", catalogue.fees(shown, today));
    model.addAttribute("tariffs", catalogue.tariffs(shown));
    model.addAttribute("rules", catalogue.rules(shown));
    return "fees/list";
  }
}
