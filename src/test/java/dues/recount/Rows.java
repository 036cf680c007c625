package dues.recount;

import dues.recount.Taken.Span;
import dues.samples.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Rows of a sample table by their key, without those that cannot be used. */
final class Rows {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Map<String, LocalDate> READ = new ConcurrentHashMap<>();

  private Rows() {}

  /** The first good row of each key. */
  static Map<String, Map<String, String>> keyed(
      Table table, String key, Predicate<Map<String, String>> good) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : good(table, good)) {
      if (!cell(row, key).isEmpty()) {
        rows.putIfAbsent(cell(row, key), row);
      }
    }
    return rows;
  }

  /** The good rows of each owner, in the order of the file. */
  static Map<String, List<Map<String, String>>> owned(
      Table table, String owner, Predicate<Map<String, String>> good) {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : good(table, good)) {
      rows.computeIfAbsent(cell(row, owner), key -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> good(Table table, Predicate<Map<String, String>> good) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<Map<String, String>> all = table.asMaps();
    for (int i = 0; i < table.size(); i++) {
      Map<String, String> row = all.get(i);
      if (table.rows().get(i).size() == table.header().size() && good.test(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** True where every named cell is empty or a date. */
  static Predicate<Map<String, String>> dates(String... columns) {
    return row -> List.of(columns).stream().allMatch(column -> isDate(cell(row, column)));
  }

  /** True where every named cell is empty or a number. */
  static Predicate<Map<String, String>> numbers(String... columns) {
    return row ->
        List.of(columns).stream().allMatch(c -> cell(row, c).matches("(-?\\d+(\\.\\d+)?)?"));
  }

  static Span span(Map<String, String> row, String from, String to) {
    return new Span(day(cell(row, from), LocalDate.MIN), day(cell(row, to), LocalDate.MAX));
  }

  /** A date, or the Kyiv date of a moment; {@code absent} for nothing. */
  static LocalDate day(String text, LocalDate absent) {
    if (text.isEmpty() || text.equals("0") || text.startsWith("0000")) {
      return absent;
    }
    return READ.computeIfAbsent(text, Rows::read);
  }

  private static LocalDate read(String text) {
    if (text.endsWith("Z")) {
      return Instant.parse(text).atZone(KYIV).toLocalDate();
    }
    return text.matches("\\d+")
        ? Instant.ofEpochSecond(Long.parseLong(text)).atZone(KYIV).toLocalDate()
        : LocalDate.parse(text);
  }

  private static boolean isDate(String text) {
    try {
      day(text, LocalDate.MIN);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * The rows that do not overlap an earlier one of the list, for the same tariff if they name one.
   */
  static List<Map<String, String>> apart(List<Map<String, String>> rows) {
    List<Map<String, String>> apart = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Span span = span(row, "from", "to");
      boolean overlaps =
          apart.stream()
              .filter(other -> cell(other, "tariff").equals(cell(row, "tariff")))
              .map(other -> span(other, "from", "to"))
              .anyMatch(o -> !o.from().isAfter(span.to()) && !o.to().isBefore(span.from()));
      if (!overlaps) {
        apart.add(row);
      }
    }
    return apart;
  }
}
