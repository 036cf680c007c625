package dues.source;

import dues.source.expression.Expression;
import dues.source.expression.ExpressionFailure;
import dues.source.record.Column;
import dues.source.record.RowPlace;
import dues.source.value.DateFormats;
import dues.source.value.Decimals;
import dues.source.value.Moments;
import dues.tabular.Header;
import dues.tabular.RawText;
import dues.tabular.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, asked for by the source's own column name and by type. A cell that cannot
 * be read answers null and is remembered as a {@link Reject}, so that all problems of a row are
 * told together. An empty cell, or one of the source's null tokens, is null and no problem.
 */
public final class Cells {

  private static final int LONGEST_KEY = 200;
  private static final Set<String> ONE = Set.of("1", "true", "yes", "t");

  private final String file;
  private final Header header;
  private final MappingContext context;
  private final Map<String, Expression> computed;
  private final Format format;
  private final DateFormats dates;
  private final List<Reject> problems = new ArrayList<>();
  private Row row = new Row(0, RawText.of(""), new String[0], null);
  private ZoneId zone;
  private LookupTable joined = LookupTable.EMPTY;
  private @Nullable String joinedKey;

  Cells(String file, Header header, MappingContext context, Map<String, Expression> computed) {
    this.file = file;
    this.header = header;
    this.context = context;
    this.computed = computed;
    this.format = context.sheet().format();
    this.dates = new DateFormats(format.dateFormats());
    this.zone = context.zone();
  }

  void moveTo(Row next) {
    row = next;
    zone = context.zone();
    joined = LookupTable.EMPTY;
    problems.clear();
  }

  /** Dates and times of this row without an offset are of this zone instead of the source's. */
  public void inZone(ZoneId other) {
    zone = other;
  }

  /** Columns that this row's file lacks are read in the row of a key of another file. */
  public void join(LookupTable other, @Nullable String key) {
    joined = other;
    joinedKey = key;
  }

  MappingContext context() {
    return context;
  }

  RowPlace place() {
    return new RowPlace(file, row.line());
  }

  List<Reject> problems() {
    return problems;
  }

  boolean isRefused() {
    for (Reject problem : problems) {
      if (problem.refusesRow()) {
        return true;
      }
    }
    return false;
  }

  /** True where the file has the column or the sheet computes it. */
  public boolean has(String column) {
    return header.has(column) || computed.containsKey(column);
  }

  /** The text of a cell; null where it is empty. */
  public @Nullable String text(String column) {
    Object value = value(column);
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : value == null ? null : value.toString();
  }

  /** The text of a cell, or what stands for an empty one. */
  public String text(String column, String fallback) {
    String text = text(column);
    return text == null ? fallback : text;
  }

  /** The text of a cell that names something; an empty or overlong one refuses the row. */
  public @Nullable String key(String column) {
    String key = text(column);
    if (key == null) {
      refuse(column, RejectCode.E_ID_MISSING, "", "'" + column + "' is empty; expected a key");
    } else if (key.length() > LONGEST_KEY) {
      String problem = "a key of " + key.length() + " characters; expected at most " + LONGEST_KEY;
      refuse(column, RejectCode.E_ID_MISSING, key, problem);
    }
    return key;
  }

  /** The text of a cell; null where it is empty or 0, which many billings write for "none". */
  public @Nullable String nonZero(String column) {
    String text = text(column);
    return "0".equals(text) ? null : text;
  }

  /** True where the cell is 1, or what workbooks and databases write for it: TRUE, yes, t. */
  public boolean isOne(String column) {
    String text = text(column);
    return text != null && ONE.contains(text.toLowerCase(Locale.ROOT));
  }

  private @Nullable Object value(String column) {
    Expression expression = computed.isEmpty() ? null : computed.get(column);
    return expression == null ? plain(column) : computed(column, expression);
  }

  private @Nullable String plain(String column) {
    int index = header.indexOf(column);
    String text = index < 0 ? joinedText(column) : row.cell(index).strip();
    return text.isEmpty() || format.nullTokens().contains(text) ? null : text;
  }

  private String joinedText(String column) {
    String text = joined.has(column) ? joined.value(joinedKey, column) : null;
    return text == null ? "" : text;
  }

  private @Nullable Object computed(String column, Expression expression) {
    try {
      return expression.evaluate(new TypedCells(header, row, format, dates, zone));
    } catch (ExpressionFailure e) {
      refuse(column, RejectCode.E_PARAMETERS, expression.text(), e.problem());
      return null;
    }
  }

  /** A civil date; a moment becomes the date it has in the row's zone. */
  public @Nullable LocalDate date(String column) {
    return date(column, RejectCode.E_DATE);
  }

  /** The same, where another code says what a date that cannot be read comes to. */
  @Nullable LocalDate date(String column, RejectCode unreadable) {
    Temporal moment = moment(column, unreadable);
    return moment == null ? null : Moments.date(moment, zone);
  }

  /** The day after the last day that the cell names; null where it is empty or an open end. */
  public @Nullable LocalDate dayAfter(String column) {
    LocalDate last = isOpenEnd(column) ? null : date(column);
    return last == null ? null : last.plusDays(1);
  }

  /** The first day on which a status no longer holds; null where it is empty or an open end. */
  public @Nullable LocalDate dayAfterStatus(String column) {
    Temporal end = isOpenEnd(column) ? null : moment(column, RejectCode.E_DATE);
    return end == null ? null : Moments.dayAfterStatus(end, zone);
  }

  /** A moment; a date is its first instant, a time without offset is of the row's zone. */
  public @Nullable Instant instant(String column) {
    Temporal moment = moment(column, RejectCode.E_DATE);
    return moment == null ? null : Moments.instant(moment, zone);
  }

  /** The date of a moment in the row's zone. */
  public LocalDate dateOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private @Nullable Temporal moment(String column, RejectCode unreadable) {
    Object value = value(column);
    if (value == null || (value instanceof LocalDate date && DateFormats.isPlausible(date))) {
      return (Temporal) value;
    }
    String text = value.toString();
    if (Moments.isNone(text)) {
      return null;
    }
    Temporal moment = dates.parse(text);
    if (moment == null) {
      refuse(column, unreadable, text, "'" + text + "' is not a date; expected " + expectedDate());
    }
    return moment;
  }

  private boolean isOpenEnd(String column) {
    String text = text(column);
    return text != null && Moments.isOpenEnd(text);
  }

  private String expectedDate() {
    String patterns = String.join(" or ", format.dateFormats()).replace("unix", "unix seconds");
    return patterns.isEmpty() || patterns.equals("unix seconds")
        ? String.join(" or ", "yyyy-MM-dd", patterns).replaceFirst(" or $", "")
        : patterns;
  }

  /** An exact number. */
  public @Nullable BigDecimal number(String column) {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    BigDecimal number =
        value instanceof BigDecimal exact
            ? Decimals.parse(exact.toPlainString(), '.')
            : Decimals.parse(value.toString(), format.decimal());
    if (number == null) {
      refuse(
          column,
          RejectCode.E_AMOUNT,
          value.toString(),
          "'"
              + value
              + "' is not a number; expected digits such as 1234"
              + format.decimal()
              + "50, at most 13 and 6 decimals");
    }
    return number;
  }

  /** A number within bounds, both included. */
  public @Nullable BigDecimal number(String column, long least, long most) {
    BigDecimal number = number(column);
    if (number != null
        && (number.compareTo(BigDecimal.valueOf(least)) < 0
            || number.compareTo(BigDecimal.valueOf(most)) > 0)) {
      String text = number.toPlainString();
      String problem = text + " is out of bounds; expected " + least + " to " + most;
      refuse(column, RejectCode.E_AMOUNT, text, problem);
      return null;
    }
    return number;
  }

  /** A whole number within bounds, both included. */
  public @Nullable Long whole(String column, long least, long most) {
    BigDecimal number = number(column, least, most);
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0) {
      String text = number.toPlainString();
      refuse(column, RejectCode.E_AMOUNT, text, text + " is not a whole number");
      return null;
    }
    return number.longValue();
  }

  /** Reports a problem, once; whether it refuses the row is the code's to say. */
  public void refuse(String column, RejectCode code, String value, String problem) {
    Reject reject = Reject.of(place(), column, code, value, problem);
    if (!problems.contains(reject)) {
      problems.add(reject);
    }
  }

  /** Reports a value that a record cannot be without, unless something is reported already. */
  void missing(Column column) {
    if (isRefused()) {
      return;
    }
    RejectCode code =
        switch (column.type()) {
          case DATE, INSTANT -> RejectCode.E_DATE;
          case DECIMAL, INTEGER -> RejectCode.E_AMOUNT;
          default -> RejectCode.E_ID_MISSING;
        };
    refuse(column.fileName(), code, "", "'" + column.fileName() + "' is empty; expected a value");
  }
}
