package dues.report.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run of reports is about. For 2026-10-31, sources own, utm5 and abills of which abills
 * failed that night: the accounting month is 2026-10, the reports cover own and utm5 and say
 * "without abills".
 *
 * @param sources the sources covered, in byte order
 * @param without sources that the night had to do without
 */
public record ReportParameters(LocalDate date, List<String> sources, List<String> without) {

  /** Names that a report's SQL may use after a colon. */
  public static final Set<String> NAMES =
      Set.of("date", "month_first", "month_last", "sources", "without");

  public ReportParameters {
    List<String> absent = without.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().filter(id -> !absent.contains(id)).toList();
    without = absent;
  }

  public YearMonth month() {
    return YearMonth.from(date);
  }

  /** Values of the SQL's named parameters. */
  public Map<String, Object> binds() {
    return Map.of(
        "date", date,
        "month_first", month().atDay(1),
        "month_last", month().atEndOfMonth(),
        "sources", sources.toArray(String[]::new),
        "without", without.toArray(String[]::new));
  }

  /** What the manifest and the parameters page show. */
  public Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("date", date.toString());
    shown.put("month", month().toString());
    shown.put("sources", String.join(", ", sources));
    if (!without.isEmpty()) {
      shown.put("without", String.join(", ", without));
    }
    return shown;
  }

  /**
   * One line for people: {@code Accounting month 2026-10 · business date 2026-10-31 · sources: own,
   * utm5}.
   */
  public String sentence() {
    String covered =
        "Accounting month %s · business date %s · sources: %s"
            .formatted(month(), date, String.join(", ", sources));
    return without.isEmpty() ? covered : covered + " · without " + String.join(", ", without);
  }
}
