package dues.report.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run of reports is about. For 2026-10-31, sources own, utm5 and abills of which abills
 * failed that night: the accounting month is 2026-10, the reports cover own and utm5 and say
 * "without abills".
 *
 * @param sources the sources covered, in byte order
 * @param without sources that the night had to do without
 */
public record ReportParameters(
    LocalDate date, List<String> sources, List<String> without, Asked asked) {

  /** What a report's SQL may use after a colon, with the database's type of it. */
  static final Map<String, String> TYPES =
      Map.of(
          "date", "date",
          "month_first", "date",
          "month_last", "date",
          "sources", "text[]",
          "without", "text[]");

  /** One more, for reports with {@code scope: contract}. */
  static final String CONTRACT = "contract";

  public ReportParameters {
    List<String> absent = without.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().filter(id -> !absent.contains(id)).toList();
    without = absent;
  }

  /** What the night asks. */
  public ReportParameters(LocalDate date, List<String> sources, List<String> without) {
    this(date, sources, without, Asked.NOTHING);
  }

  public YearMonth month() {
    return YearMonth.from(date);
  }

  /** Values of the named parameters of the report's SQL; one that was not given may be null. */
  public Map<String, @Nullable Object> binds(ReportSheet sheet) {
    Map<String, @Nullable Object> binds = new HashMap<>();
    binds.put("date", date);
    binds.put("month_first", month().atDay(1));
    binds.put("month_last", month().atEndOfMonth());
    binds.put("sources", sources.toArray(String[]::new));
    binds.put("without", without.toArray(String[]::new));
    binds.put(CONTRACT, asked.contract());
    for (ReportParameter own : sheet.query().parameters()) {
      binds.put(own.name(), own.value(asked.values().get(own.name())));
    }
    return binds;
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
    shown.putAll(asked.shown());
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
    if (!without.isEmpty()) {
      covered += " · without " + String.join(", ", without);
    }
    StringBuilder sentence = new StringBuilder(covered);
    asked.shown().forEach((name, value) -> sentence.append(" · " + name + " " + value));
    return sentence.toString();
  }
}
