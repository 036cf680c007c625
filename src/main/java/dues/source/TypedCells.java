package dues.source;

import dues.source.value.DateFormats;
import dues.source.value.Decimals;
import dues.source.value.Moments;
import dues.tabular.Header;
import dues.tabular.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row as an expression sees them: numbers, dates, and the rest as text. A number is
 * what the source writes as one, without leading zeros, so that 0501234567 stays a phone; a date
 * has a year, a month and a day. An empty cell is an empty text.
 *
 * @param zone in which a moment has its date
 */
record TypedCells(Header header, Row row, Format format, DateFormats dates, ZoneId zone)
    implements Function<String, @Nullable Object> {

  private static final int SHORTEST_DATE = 8;

  @Override
  public @Nullable Object apply(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      return null;
    }
    String text = row.cell(index).strip();
    if (text.isEmpty() || format.nullTokens().contains(text)) {
      return "";
    }
    BigDecimal number = hasLeadingZero(text) ? null : Decimals.parse(text, format.decimal());
    if (number != null) {
      return number;
    }
    LocalDate date = date(text);
    return date == null ? text : date;
  }

  private static boolean hasLeadingZero(String text) {
    return text.startsWith("+")
        || (text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1)));
  }

  private @Nullable LocalDate date(String text) {
    boolean mayBe = text.length() >= SHORTEST_DATE && Character.isDigit(text.charAt(0));
    Temporal moment = mayBe ? dates.parse(text) : null;
    return moment == null ? null : Moments.date(moment, zone);
  }
}
