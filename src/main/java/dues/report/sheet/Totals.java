package dues.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one report add up to: a sum for each total column and currency, for the whole
 * and for each group in the order of appearance. Rows 100.00 UAH, 50.00 UAH and 7.00 EUR give EUR
 * 7.00 and UAH 150.00. Rows of a report without a currency column are added up under {@link #ALL}.
 */
public final class Totals {

  /** Stands for the currency in a report that has none. */
  public static final String ALL = "all";

  /** More groups than this are a wrong {@code group_by}: a summary page is for reading. */
  static final int MOST_GROUPS = 10_000;

  /** Values of the group columns, and the currency. */
  public record Group(List<String> values, String currency) {}

  private final ReportSheet sheet;
  private final int[] summed;
  private final int[] grouped;
  private final SortedMap<String, BigDecimal[]> whole = new TreeMap<>();
  private final Map<Group, BigDecimal[]> groups = new LinkedHashMap<>();
  private long rows;

  public Totals(ReportSheet sheet) {
    this.sheet = sheet;
    summed =
        sheet.totalColumns().stream().mapToInt(column -> sheet.indexOf(column.name())).toArray();
    grouped = sheet.layout().groupBy().stream().mapToInt(sheet::indexOf).toArray();
  }

  public void add(@Nullable Object[] row) {
    rows++;
    String named = summed.length == 0 ? null : sheet.currencyOf(row);
    String currency = named == null ? ALL : named;
    if (summed.length > 0) {
      addTo(whole.computeIfAbsent(currency, key -> zeros(summed.length)), row);
    }
    if (grouped.length > 0) {
      BigDecimal[] sums =
          groups.computeIfAbsent(groupOf(row, currency), key -> zeros(summed.length + 1));
      addTo(sums, row);
      sums[summed.length] = sums[summed.length].add(BigDecimal.ONE);
      if (groups.size() > MOST_GROUPS) {
        throw new ReportFault(
            "%s: group_by %s makes more than %d groups; expected columns with few values. Name others in jobs/reports/%s.yml."
                .formatted(sheet.name(), sheet.layout().groupBy(), MOST_GROUPS, sheet.name()));
      }
    }
  }

  public long rows() {
    return rows;
  }

  /** Sums by currency, each list in the order of {@link ReportSheet#totalColumns()}. */
  public SortedMap<String, List<BigDecimal>> byCurrency() {
    SortedMap<String, List<BigDecimal>> sums = new TreeMap<>();
    whole.forEach((currency, amounts) -> sums.put(currency, List.of(amounts)));
    return sums;
  }

  /** Sums by group and currency in the order in which the rows came, and last how many rows. */
  public Map<Group, List<BigDecimal>> byGroup() {
    Map<Group, List<BigDecimal>> sums = new LinkedHashMap<>();
    groups.forEach((group, amounts) -> sums.put(group, List.of(amounts)));
    return sums;
  }

  /**
   * Sums of one total column by currency, without zeros' ceremony: only currencies that rows had.
   */
  public SortedMap<String, BigDecimal> of(String column) {
    List<String> names = sheet.totalColumns().stream().map(ReportColumn::name).toList();
    int index = names.indexOf(column);
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    whole.forEach((currency, amounts) -> sums.put(currency, amounts[index]));
    return sums;
  }

  private Group groupOf(@Nullable Object[] row, String currency) {
    List<String> values = new ArrayList<>();
    for (int index : grouped) {
      Object value = row[index];
      values.add(value == null ? "" : sheet.columns().get(index).type().text(value, currency));
    }
    return new Group(List.copyOf(values), currency);
  }

  private void addTo(BigDecimal[] sums, @Nullable Object[] row) {
    for (int i = 0; i < summed.length; i++) {
      Object value = row[summed[i]];
      if (value != null) {
        sums[i] = sums[i].add((BigDecimal) value);
      }
    }
  }

  private static BigDecimal[] zeros(int size) {
    BigDecimal[] zeros = new BigDecimal[size];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }
}
