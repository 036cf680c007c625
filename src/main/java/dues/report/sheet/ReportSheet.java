package dues.report.sheet;

import dues.report.sql.ReportSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as {@code jobs/reports/<name>.yml} describes it.
 *
 * @param name the file's name without extension; reports are written as {@code <name>.csv} and so
 *     on
 */
public record ReportSheet(
    String name, Heading heading, Query query, List<ReportColumn> columns, Layout layout) {

  /** The column that says which currency a money column of the same row is in. */
  public static final String CURRENCY = "currency";

  public ReportSheet {
    columns = List.copyOf(columns);
  }

  /**
   * What the reader sees above the rows.
   *
   * @param subject SQL that gives one text, whose report it is: the name on a statement; absent for
   *     a report of all books
   */
  public record Heading(String title, String description, @Nullable ReportSql subject) {}

  /** The same with whose report it is in its title. */
  public ReportSheet about(String subject) {
    Heading named =
        new Heading(heading.title() + ": " + subject, heading.description(), heading.subject());
    return new ReportSheet(name, named, query, columns, layout);
  }

  /** A report of all contracts as one of a contract alone. */
  public ReportSheet ofContract() {
    Query one = new Query(query.sql().ofContract(), null, query.parameters(), query.asOf());
    Layout layout =
        new Layout(List.of(), this.layout.formats(), ReportScope.CONTRACT, this.layout.chart());
    return new ReportSheet(name, heading, one, columns, layout);
  }

  /**
   * What the database is asked.
   *
   * @param control what the ledger says the total of one column is; absent where there is nothing
   *     to compare with
   * @param parameters what else it may be asked with
   * @param asOf whether it can show what the books said at an earlier execution; false where it
   *     shows what is kept of today alone
   */
  public record Query(
      ReportSql sql, @Nullable Control control, List<ReportParameter> parameters, boolean asOf) {

    public Query {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * SQL that gives (currency, amount) rows, which the total of {@code column} has to equal: a
   * report that drops or doubles a ledger line in a join is found before anybody reads it.
   */
  public record Control(String column, ReportSql sql) {}

  /**
   * How the rows are laid out.
   *
   * @param groupBy columns by whose values the totals are repeated on the summary page
   */
  public record Layout(
      List<String> groupBy,
      List<ReportFormat> formats,
      ReportScope scope,
      @Nullable ReportChart chart) {
    public Layout {
      groupBy = List.copyOf(groupBy);
      formats = List.copyOf(formats);
    }
  }

  /** 0-based position of the named column, or -1. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** The row's currency, or null where the report has no such column. */
  public @Nullable String currencyOf(@Nullable Object[] row) {
    int index = indexOf(CURRENCY);
    return index < 0 ? null : (String) row[index];
  }

  public List<ReportColumn> totalColumns() {
    return columns.stream().filter(ReportColumn::total).toList();
  }
}
