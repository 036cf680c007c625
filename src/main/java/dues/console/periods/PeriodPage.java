package dues.console.periods;

import dues.batch.closing.MonthProof;
import dues.console.page.Me;
import dues.console.page.Words;
import dues.period.AccountingPeriod;
import dues.store.SourceSystems;
import dues.store.periods.DriftingTiles;
import dues.store.periods.MonthTotals;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One month of a source: its sums by fee, what stands in the way of closing it, and closing it. */
@Controller
class PeriodPage {

  private static final int MOST_TILES = 200;

  private final Months months;
  private final Closing closing;
  private final MonthTotals totals;
  private final SourceSystems systems;
  private final DriftingTiles drifting;
  private final Proof proof;

  PeriodPage(
      Months months,
      Closing closing,
      DataSource dataSource,
      SourceSystems systems,
      DriftingTiles drifting,
      Proof proof) {
    this.months = months;
    this.closing = closing;
    this.totals = new MonthTotals(dataSource);
    this.systems = systems;
    this.drifting = drifting;
    this.proof = proof;
  }

  /** What the closing begins with, as the pages ask for it. */
  @org.springframework.stereotype.Component
  record Proof(MonthProof months, Words words) {}

  @GetMapping("/periods/{source}/{month}")
  String period(
      @PathVariable String source,
      @PathVariable String month,
      @RequestParam(defaultValue = "false") boolean prove,
      Model model) {
    MonthRow row = months.one(source, month);
    LocalDate first = LocalDate.parse(month + "-01");
    model.addAttribute("row", row);
    model.addAttribute(
        "sums", totals.sums(systems.surrogates(List.of(source)).get(0), List.of(first)));
    model.addAttribute("tiles", drifting.of(source, first, MOST_TILES));
    if (prove && !row.isClosed()) {
      model.addAttribute(
          "found", proof.months().prove(source, AccountingPeriod.parse(month), contract -> {}));
    }
    return "periods/period";
  }

  @PostMapping("/periods/{source}/{month}/{deed}")
  String act(
      @ModelAttribute("me") Me me,
      @PathVariable String source,
      @PathVariable String month,
      @PathVariable String deed,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes after) {
    MonthRow row = months.one(source, month);
    Closing.Person person = new Closing.Person(me.name(), reason.strip());
    List<String> refused =
        switch (deed) {
          case "propose" -> closing.propose(row, person);
          case "withdraw" -> closing.withdraw(row, person);
          default -> closing.confirm(row, person);
        };
    if (refused.isEmpty()) {
      after.addFlashAttribute("done", proof.words().say("periods.done." + deed));
    } else {
      after.addFlashAttribute("failed", refused);
    }
    return "redirect:/periods/" + source + "/" + month;
  }
}
