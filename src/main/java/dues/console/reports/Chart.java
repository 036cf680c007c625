package dues.console.reports;

import dues.report.sheet.ReportChart;
import dues.report.sheet.ReportSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The picture of a report's sheet: in each currency a bar for each value of one column and each
 * column that is summed. Widths are in thousandths of the longest bar.
 */
record Chart(String currency, List<Group> groups) {

  private static final int MOST = 24;
  private static final int FULL = 1000;

  /** The bars of one value, such as a month. */
  record Group(String label, List<Bar> bars) {}

  /**
   * A sum.
   *
   * @param series which of the summed columns, from 0
   */
  record Bar(String column, int series, BigDecimal amount, long width) {}

  /** Sums as rows are handed over. */
  static final class Sums {
    private final ReportSheet sheet;
    private final ReportChart chart;
    private final Map<String, Map<String, BigDecimal[]>> sums = new LinkedHashMap<>();

    Sums(ReportSheet sheet) {
      this.sheet = sheet;
      this.chart = Objects.requireNonNull(sheet.layout().chart());
    }

    void add(List<String> row) {
      int currency = sheet.indexOf(ReportSheet.CURRENCY);
      BigDecimal[] of =
          sums.computeIfAbsent(currency < 0 ? "" : row.get(currency), none -> new LinkedHashMap<>())
              .computeIfAbsent(row.get(sheet.indexOf(chart.by())), none -> zeros());
      for (int i = 0; i < of.length; i++) {
        String cell = row.get(sheet.indexOf(chart.of().get(i)));
        of[i] = cell.isEmpty() ? of[i] : of[i].add(new BigDecimal(cell));
      }
    }

    private BigDecimal[] zeros() {
      return chart.of().stream().map(column -> BigDecimal.ZERO).toArray(BigDecimal[]::new);
    }

    List<Chart> charts() {
      List<Chart> charts = new ArrayList<>();
      sums.forEach((currency, values) -> charts.add(chart(currency, values)));
      return charts;
    }

    private Chart chart(String currency, Map<String, BigDecimal[]> values) {
      List<Map.Entry<String, BigDecimal[]>> shown = new ArrayList<>(values.entrySet());
      boolean inTime =
          sheet.columns().get(sheet.indexOf(chart.by())).type().name().matches("MONTH|DATE");
      shown.sort(
          inTime
              ? Map.Entry.comparingByKey()
              : Comparator.comparing(one -> -longest(one.getValue())));
      List<Map.Entry<String, BigDecimal[]>> kept =
          inTime
              ? shown.subList(Math.max(0, shown.size() - MOST), shown.size())
              : shown.subList(0, Math.min(MOST, shown.size()));
      double full = kept.stream().mapToDouble(one -> longest(one.getValue())).max().orElse(0);
      return new Chart(currency, kept.stream().map(one -> group(one, full)).toList());
    }

    private Group group(Map.Entry<String, BigDecimal[]> one, double full) {
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < one.getValue().length; i++) {
        BigDecimal amount = one.getValue()[i];
        long width = full == 0 ? 0 : Math.round(Math.abs(amount.doubleValue()) * FULL / full);
        String column = sheet.columns().get(sheet.indexOf(chart.of().get(i))).title();
        bars.add(new Bar(column, i, amount, width));
      }
      return new Group(one.getKey(), bars);
    }

    private static double longest(BigDecimal[] amounts) {
      double longest = 0;
      for (BigDecimal amount : amounts) {
        longest = Math.max(longest, Math.abs(amount.doubleValue()));
      }
      return longest;
    }
  }
}
