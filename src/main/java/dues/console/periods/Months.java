package dues.console.periods;

import dues.batch.sheet.Sheets;
import dues.console.page.NotThere;
import dues.console.page.Words;
import dues.store.periods.AccruedDates;
import dues.store.periods.ClosingProposals;
import dues.store.periods.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The months as the pages show them, the newest first. */
@Component
class Months {

  private final Periods periods;
  private final ClosingProposals proposals;
  private final Sheets sheets;
  private final AccruedDates accrued;
  private final Words words;

  Months(
      DataSource dataSource,
      ClosingProposals proposals,
      Sheets sheets,
      AccruedDates accrued,
      Words words) {
    this.periods = new Periods(dataSource);
    this.proposals = proposals;
    this.sheets = sheets;
    this.accrued = accrued;
    this.words = words;
  }

  List<MonthRow> all() {
    return of(List.copyOf(sheets.sources().keySet()));
  }

  private List<MonthRow> of(List<String> sources) {
    Map<String, List<Periods.Row>> rows = new LinkedHashMap<>();
    for (Periods.Row row : periods.of(sources)) {
      String key = row.month().month() + " " + row.month().source();
      rows.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }
    List<ClosingProposals.Proposal> standing = proposals.all();
    Map<String, LocalDate> through = new HashMap<>();
    for (String source : sources) {
      accrued.last(source).ifPresent(day -> through.put(source, day.latest()));
    }
    return rows.values().stream()
        .map(month -> MonthRow.of(month, standing, through))
        .sorted(Comparator.comparing(MonthRow::month).reversed().thenComparing(MonthRow::source))
        .toList();
  }

  /** One of them; a month without lines is no page. */
  MonthRow one(String source, String month) {
    return of(List.of(source)).stream()
        .filter(row -> row.month().equals(month))
        .findFirst()
        .orElseThrow(() -> new NotThere(words.say("periods.absent", month, source)));
  }
}
