package dues.console.periods;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All months: open or closed, what they came to, how they drift. */
@Controller
class PeriodsPage {

  private static final int SHOWN = 36;

  private final Months months;

  PeriodsPage(Months months) {
    this.months = months;
  }

  @GetMapping("/periods")
  String periods(@RequestParam(defaultValue = "0") int from, Model model) {
    List<MonthRow> all = months.all();
    int first = Math.max(0, Math.min(from, all.size()));
    int last = Math.min(all.size(), first + SHOWN);
    model.addAttribute("months", all.subList(first, last));
    model.addAttribute("from", first);
    model.addAttribute("older", last < all.size() ? last : 0);
    return "periods/list";
  }
}
