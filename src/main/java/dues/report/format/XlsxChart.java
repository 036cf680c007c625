package dues.report.format;

import dues.report.sheet.ReportChart;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The charts of the summary page, one under another: for each currency the totals of the chart's
 * columns for each value of its group column. The numbers are kept in the chart itself, because the
 * groups of the page may be finer.
 */
record XlsxChart(XSSFSheet page, ReportSheet sheet, ReportChart chart) {

  private static final int MOST_VALUES = 31;
  private static final int ROWS = 18;
  private static final int COLUMNS = 9;
  private static final int GAP_PERCENT = 60;
  private static final double TITLE_POINTS = 11;
  private static final List<Palette> COLOURS =
      List.of(Palette.INK, Palette.AMBER, Palette.TEAL, Palette.ROSE);

  /** Draws them to the right of column {@code left}. */
  void draw(Totals totals, int left) {
    int top = XlsxPage.FIRST_ROW - 1;
    for (String currency : totals.byCurrency().keySet()) {
      Map<String, BigDecimal[]> values = values(totals, currency);
      if (!values.isEmpty()) {
        draw(currency, values, left, top);
        top += ROWS + 1;
      }
    }
  }

  private Map<String, BigDecimal[]> values(Totals totals, String currency) {
    int by = sheet.layout().groupBy().indexOf(chart.by());
    List<String> columns = sheet.totalColumns().stream().map(ReportColumn::name).toList();
    Map<String, BigDecimal[]> values = new LinkedHashMap<>();
    totals
        .byGroup()
        .forEach(
            (group, sums) -> {
              if (group.currency().equals(currency)) {
                BigDecimal[] of = values.computeIfAbsent(group.values().get(by), key -> zeros());
                for (int i = 0; i < of.length; i++) {
                  of[i] = of[i].add(sums.get(columns.indexOf(chart.of().get(i))));
                }
              }
            });
    List<String> names = new ArrayList<>(values.keySet());
    if (chart.by().contains("month") || chart.kind() == ReportChart.Kind.LINE) {
      names.sort(null);
    }
    Map<String, BigDecimal[]> shown = new LinkedHashMap<>();
    names.stream().limit(MOST_VALUES).forEach(name -> shown.put(name, values.get(name)));
    return shown;
  }

  private BigDecimal[] zeros() {
    BigDecimal[] zeros = new BigDecimal[chart.of().size()];
    java.util.Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  private void draw(String currency, Map<String, BigDecimal[]> values, int left, int top) {
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(0, 0, 0, 0, left, top, left + COLUMNS, top + ROWS);
    XSSFChart drawn = page.createDrawingPatriarch().createChart(anchor);
    drawn.setTitleText(title(currency));
    drawn.setTitleOverlay(false);
    drawn.getTitle().getBody().getParagraph(0).getTextRuns().get(0).setFontSize(TITLE_POINTS);
    drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFChartData data = data(drawn);
    var names = XDDFDataSourcesFactory.fromArray(values.keySet().toArray(String[]::new));
    for (int i = 0; i < chart.of().size(); i++) {
      int of = i;
      Number[] numbers =
          values.values().stream().map(sums -> sums[of].doubleValue()).toArray(Number[]::new);
      XDDFChartData.Series series =
          data.addSeries(names, XDDFDataSourcesFactory.fromArray(numbers));
      series.setTitle(column(chart.of().get(i)).title(), null);
      if (chart.kind() != ReportChart.Kind.PIE) {
        Palette colour = COLOURS.get(i % COLOURS.size());
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour.bytes())));
      }
    }
    drawn.plot(data);
  }

  private XDDFChartData data(XSSFChart drawn) {
    if (chart.kind() == ReportChart.Kind.PIE) {
      return drawn.createData(ChartTypes.PIE, null, null);
    }
    boolean lies = chart.kind() == ReportChart.Kind.BAR;
    XDDFChartAxis bottom = drawn.createCategoryAxis(lies ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis side = drawn.createValueAxis(lies ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    side.setNumberFormat("#,##0");
    if (chart.kind() == ReportChart.Kind.LINE) {
      return drawn.createData(ChartTypes.LINE, bottom, side);
    }
    XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, bottom, side);
    bars.setGapWidth(GAP_PERCENT);
    bars.setBarDirection(lies ? BarDirection.BAR : BarDirection.COL);
    return bars;
  }

  private String title(String currency) {
    String of = String.join(", ", chart.of().stream().map(name -> column(name).title()).toList());
    String by = column(chart.by()).title().toLowerCase(java.util.Locale.ROOT);
    return of + " by " + by + (currency.equals(Totals.ALL) ? "" : ", " + currency);
  }

  private ReportColumn column(String name) {
    return sheet.columns().get(sheet.indexOf(name));
  }
}
