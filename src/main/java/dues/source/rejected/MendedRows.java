package dues.source.rejected;

import dues.source.Format;
import dues.source.rejected.RefusedRows.RefusedRow;
import dues.tabular.CsvText;
import dues.tabular.Fingerprint;
import dues.tabular.Header;
import dues.tabular.Headers;
import dues.tabular.RawText;
import dues.tabular.Row;
import dues.tabular.Rows;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a {@link MendedTable}. */
final class MendedRows implements Rows {

  private static final Pattern CODES = Pattern.compile("[A-Z]_[A-Z_]+(; [A-Z]_[A-Z_]+)*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}([.,]\\d{1,40})?");

  private final Rows rows;
  private final RefusedRows refused;
  private final Format format;
  private final Map<Long, Long> ties = new LinkedHashMap<>();
  private long count;

  /**
   * Over the rows of a file.
   *
   * @param format in which raw texts are kept
   */
  MendedRows(Rows rows, RefusedRows refused, Format format) {
    this.rows = rows;
    this.refused = refused;
    this.format = format;
  }

  @Override
  public Header header() {
    return rows.header();
  }

  /** Which refused row each row so far is. */
  Map<Long, Long> ties() {
    return ties;
  }

  @Override
  public @Nullable Row next() throws IOException {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (Arrays.stream(row.cells()).allMatch(String::isBlank)) {
        continue;
      }
      count++;
      return mended(row);
    }
    return null;
  }

  private Row mended(Row row) {
    String[] all =
        Stream.concat(Arrays.stream(row.cells()), row.reasons().stream()).toArray(String[]::new);
    int reasons = reasonsAt(all);
    if (row.fault() != null || (reasons >= 0 && reasons != header().size())) {
      return reasons < 0 ? row : asItStood(row.line(), all, reasons);
    }
    return tied(row);
  }

  /** The reject columns of a row that is too short or too long stand somewhere else. */
  private Row asItStood(long line, String[] all, int reasons) {
    String[] own = Arrays.copyOf(all, reasons);
    String fault = own.length + " cells; expected " + header().size() + " as in the header";
    Row row = new Row(line, raw(own), own, null, List.of(all).subList(reasons, reasons + 3));
    if (own.length == header().size()) {
      return tied(row);
    }
    refused.of(row).ifPresent(then -> ties.put(line, then.line()));
    return new Row(line, raw(own), own, fault, row.reasons());
  }

  private Row tied(Row row) {
    String[] cells = row.cells();
    Optional<RefusedRow> before = refused.of(row);
    before.ifPresent(then -> ties.put(row.line(), then.line()));
    before.ifPresent(then -> respell(cells, then));
    RawText raw = refused.areObjects() ? row.raw() : raw(cells);
    return new Row(row.line(), raw, cells, null, row.reasons());
  }

  private RawText raw(String[] cells) {
    return RawText.of(CsvText.row(cells, format.delimiter(), format.quote()));
  }

  /** Where code, column and message stand among the cells; -1 where they do not. */
  private static int reasonsAt(String[] cells) {
    for (int i = 1; i + Headers.REJECT_COLUMNS.size() <= cells.length; i++) {
      if (CODES.matcher(cells[i]).matches() && cells[i + 2].contains(" line ")) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Takes back what a spreadsheet makes of numbers, 0501234567 of a phone and 1.50 of a price, in
   * the columns that nobody had to mend.
   */
  private void respell(String[] cells, RefusedRow before) {
    String[] then = refused.cells(before);
    for (int i = 0; i < Math.min(cells.length, then.length); i++) {
      boolean named = before.columns().contains(header().names().get(i));
      if (!named && !cells[i].equals(then[i]) && isSameNumber(cells[i], then[i])) {
        cells[i] = then[i];
      }
    }
  }

  private static boolean isSameNumber(String a, String b) {
    return NUMBER.matcher(a).matches()
        && NUMBER.matcher(b).matches()
        && new BigDecimal(a.replace(',', '.')).compareTo(new BigDecimal(b.replace(',', '.'))) == 0;
  }

  @Override
  public Fingerprint fingerprint() {
    return rows.fingerprint().withRows(count);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
