package dues.source.rejected;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import dues.source.Format;
import dues.tabular.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were refused, as they stood in their file, and which of them a mended row is: the
 * one whose line its message names. Where the message was removed it is the one refused row with
 * most cells in common, if these are at least half of its filled ones.
 */
public final class RefusedRows {

  private static final int MOST_TO_COMPARE = 5_000;

  private final Pattern place;
  private final Map<Long, RefusedRow> rows;
  private final Format format;
  private final boolean workbook;
  private final boolean json;

  /**
   * A refused row.
   *
   * @param columns those that were named
   */
  public record RefusedRow(long line, String raw, List<String> columns) {}

  /**
   * The refused rows of one file.
   *
   * @param file as the messages name it
   * @param rows by line
   * @param format how the source writes rows; those of a workbook are kept as CSV
   */
  public RefusedRows(String file, Map<Long, RefusedRow> rows, Format format) {
    this.place = Pattern.compile(Pattern.quote(file) + " line (\\d{1,18})\\b");
    this.rows = Map.copyOf(rows);
    this.workbook = RejectFiles.isWorkbook(file);
    this.json = RejectFiles.isJson(file);
    this.format = workbook ? Format.GENERIC : format;
  }

  /** Whether they are objects, whose raw text is JSON. */
  boolean areObjects() {
    return json;
  }

  /** Whether any of them has a double quote. */
  boolean haveQuotes() {
    return workbook
        || (format.quote() != null && format.quote() == '"')
        || rows.values().stream().anyMatch(row -> row.raw().indexOf('"') >= 0);
  }

  /** The refused row that a row of the mended file is. */
  Optional<RefusedRow> of(Row mended) {
    Matcher named = place.matcher(message(mended));
    RefusedRow row = named.find() ? rows.get(Long.valueOf(named.group(1))) : null;
    return row != null ? Optional.of(row) : mostAlike(mended);
  }

  /** What a reject file says of a row; empty where that was removed. */
  public static String message(Row row) {
    return row.reasons().isEmpty() ? "" : row.reasons().get(row.reasons().size() - 1);
  }

  private Optional<RefusedRow> mostAlike(Row mended) {
    if (rows.size() > MOST_TO_COMPARE) {
      return Optional.empty();
    }
    RefusedRow best = null;
    int most = 0;
    for (RefusedRow row : rows.values()) {
      int alike = alike(cells(row), mended);
      if (alike == most) {
        best = null; // two are as good as none
      } else if (alike > most) {
        best = row;
        most = alike;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many filled cells are equal; 0 where they are less than half. */
  private static int alike(String[] cells, Row mended) {
    int filled = 0;
    int equal = 0;
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        filled++;
        equal += cells[i].strip().equals(mended.cell(i).strip()) ? 1 : 0;
      }
    }
    return equal * 2 >= filled ? equal : 0;
  }

  /** The cells of a refused row; an object has members instead. */
  String[] cells(RefusedRow row) {
    if (json) {
      return new String[0];
    }
    Character quote = format.quote();
    if (quote == null) {
      return row.raw().split(Pattern.quote(String.valueOf(format.delimiter())), -1);
    }
    try {
      return parser(format.delimiter(), quote).parseLine(row.raw());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RFC4180Parser parser(char delimiter, @Nullable Character quote) {
    return new RFC4180ParserBuilder()
        .withSeparator(delimiter)
        .withQuoteChar(quote == null ? ICSVParser.DEFAULT_QUOTE_CHARACTER : quote)
        .build();
  }
}
