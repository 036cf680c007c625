package dues.source;

import dues.source.record.Column;
import dues.source.record.RecordType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row's cells into one record by the record's own column types, with what a column of that
 * name may hold: a percentage is 0 to 100, a quantity is not negative, a price may be.
 */
final class GenericColumns {

  private static final long MOST = 9_999_999_999_999L;
  private static final Set<String> SIGNED =
      Set.of(
          "balance", "extra_balance", "amount", "price", "setup_fee", "credit", "company_credit");
  private static final Set<String> PERCENTAGES = Set.of("percent", "discount_percent");

  /** How one column is read. */
  private interface Reader {
    @Nullable Object read(Cells row);
  }

  private final RecordType type;
  private final int[] targets;
  private final Reader[] readers;

  /** Only the columns that are there are looked at, because a million rows ask for them. */
  GenericColumns(RecordType type, Predicate<String> isThere) {
    this.type = type;
    List<Column> columns = type.columns();
    this.targets =
        IntStream.range(0, columns.size())
            .filter(i -> isThere.test(columns.get(i).fileName()) || isAlwaysRead(columns.get(i)))
            .toArray();
    this.readers = new Reader[targets.length];
    for (int i = 0; i < targets.length; i++) {
      readers[i] = reader(columns.get(targets[i]));
    }
  }

  /** A currency may come from the sheet, a house's number from a second column. */
  private boolean isAlwaysRead(Column column) {
    return column.name().equals("currency")
        || (type == RecordType.HOUSE && column.name().equals("number"));
  }

  void read(Cells row, Records records) {
    @Nullable Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < targets.length; i++) {
      values[targets[i]] = readers[i].read(row);
    }
    if (!isNeverAtADaysEnd(values)) {
      records.add(type, values);
    }
  }

  /** A status that came and went on one day never was the status at a day's end. */
  private boolean isNeverAtADaysEnd(@Nullable Object[] values) {
    return type == RecordType.CONTRACT_STATUS
        && values[type.indexOf("valid_from")] instanceof LocalDate from
        && from.equals(values[type.indexOf("valid_to")]);
  }

  private Reader reader(Column column) {
    String name = column.fileName();
    return switch (column.type()) {
      case TEXT -> text(name);
      case DATE -> date(column);
      case INSTANT -> row -> row.instant(name);
      case DECIMAL -> decimal(name);
      case INTEGER -> whole(name);
      case BOOLEAN -> row -> CodeCells.flag(row, name);
    };
  }

  private Reader date(Column column) {
    String name = column.fileName();
    if (name.equals("birth_date")) {
      return row -> ContactCells.birthDate(row, name);
    }
    if (!column.lastDay()) {
      return row -> row.date(name);
    }
    return type == RecordType.CONTRACT_STATUS
        ? row -> row.dayAfterStatus(name)
        : row -> row.dayAfter(name);
  }

  private static Reader decimal(String name) {
    if (PERCENTAGES.contains(name)) {
      return row -> row.number(name, 0, 100);
    }
    return SIGNED.contains(name) ? row -> row.number(name) : row -> row.number(name, 0, MOST);
  }

  private static Reader whole(String name) {
    return switch (name) {
      case "anchor_day" -> row -> row.whole(name, 1, 31);
      case "traffic" -> row -> row.whole(name, -1, Long.MAX_VALUE);
      default -> row -> row.whole(name, 0, Integer.MAX_VALUE);
    };
  }

  private Reader text(String name) {
    boolean ofContract = type == RecordType.CONTRACT;
    Reader plain = row -> row.text(name);
    return switch (name) {
      case "phones" -> row -> ContactCells.phones(row, name);
      case "emails" -> row -> ContactCells.emails(row, name);
      case "mac" -> row -> ContactCells.mac(row, name);
      case "ip" -> row -> ContactCells.ip(row, name);
      case "currency" -> row -> CodeCells.currency(row, name);
      case "status" -> type == RecordType.TOPIC ? plain : row -> CodeCells.status(row, name);
      case "state" -> row -> CodeCells.oneOf(row, name, "open", "closed");
      case "direction" -> row -> CodeCells.oneOf(row, name, "in", "out");
      case "operation" ->
          row -> CodeCells.oneOf(row, name, "open", "suspend", "resume", "close", "setparam");
      case "parameters" -> row -> CodeCells.assignments(row, name);
      case "kind" -> ofContract ? row -> CodeCells.customerKind(row, name) : plain;
      case "number" -> ofContract ? plain : GenericColumns::houseNumber;
      default -> type.keyColumns().contains(name) ? row -> row.key(name) : plain;
    };
  }

  private static @Nullable String houseNumber(Cells row) {
    String number = row.text("number");
    return number == null ? row.text("house#2") : number;
  }
}
