package dues.console.reports;

import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.report.folder.KeptReports;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports by month and day, and the first rows of each. */
@Controller
class ReportsPage {

  private final Shelf shelf;
  private final Words words;

  ReportsPage(Shelf shelf, Words words) {
    this.shelf = shelf;
    this.words = words;
  }

  @GetMapping("/reports")
  String reports(
      @RequestParam(required = false) @Nullable YearMonth month,
      @RequestParam(required = false) @Nullable LocalDate date,
      Model model) {
    List<LocalDate> dates = shelf.dates();
    LocalDate newest = dates.isEmpty() ? null : dates.get(0);
    YearMonth shown =
        date != null
            ? YearMonth.from(date)
            : month != null || newest == null ? month : YearMonth.from(newest);
    List<LocalDate> days =
        dates.stream().filter(day -> YearMonth.from(day).equals(shown)).sorted().toList();
    LocalDate day = date != null ? date : days.isEmpty() ? null : days.get(days.size() - 1);
    model.addAttribute(
        "months", dates.stream().map(one -> YearMonth.from(one).toString()).distinct().toList());
    model.addAttribute("month", String.valueOf(shown));
    model.addAttribute("days", days);
    model.addAttribute("day", day);
    if (day != null) {
      KeptReports.Day kept = shelf.of(day).orElseThrow(() -> absent(day.toString()));
      model.addAttribute("execution", kept.execution());
      model.addAttribute("reports", shelf.reports(kept));
      model.addAttribute(
          "without", kept.manifest().files().get(0).parameters().getOrDefault("without", ""));
    }
    return "reports/list";
  }

  @GetMapping("/reports/{date}/{name}")
  String report(@PathVariable LocalDate date, @PathVariable String name, Model model) {
    ReportView report =
        shelf.of(date).stream()
            .flatMap(day -> shelf.reports(day).stream())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> absent(date + "/" + name));
    model.addAttribute("day", date);
    model.addAttribute("report", report);
    model.addAttribute("preview", shelf.preview(date, report));
    return "reports/report";
  }

  private NotThere absent(String what) {
    return new NotThere(words.say("reports.absent", what));
  }
}
