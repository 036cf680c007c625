package dues.source;

import dues.source.record.Column;
import dues.source.record.RecordType;
import java.time.LocalDate;
import java.util.Set;
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

  private final RecordType type;

  GenericColumns(RecordType type) {
    this.type = type;
  }

  void read(Cells row, Records records) {
    int size = type.columns().size();
    @Nullable Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      Column column = type.columns().get(i);
      values[i] = row.has(column.fileName()) ? value(row, column) : null;
    }
    if (type == RecordType.CONTRACT || type == RecordType.PRICE) {
      int currency = type.indexOf("currency");
      values[currency] = CodeCells.currency(row, "currency");
    } else if (type == RecordType.HOUSE && values[type.indexOf("number")] == null) {
      values[type.indexOf("number")] = row.text("house#2");
    }
    if (isNeverAtADaysEnd(values)) {
      return;
    }
    Records.Draft draft = records.add(type);
    for (int i = 0; i < size; i++) {
      draft.put(i, values[i]);
    }
  }

  /** A status that came and went on one day never was the status at a day's end. */
  private boolean isNeverAtADaysEnd(@Nullable Object[] values) {
    return type == RecordType.CONTRACT_STATUS
        && values[type.indexOf("valid_from")] instanceof LocalDate from
        && from.equals(values[type.indexOf("valid_to")]);
  }

  private @Nullable Object value(Cells row, Column column) {
    String name = column.fileName();
    return switch (column.type()) {
      case TEXT -> text(row, name);
      case DATE -> date(row, column);
      case INSTANT -> row.instant(name);
      case DECIMAL ->
          PERCENTAGES.contains(name)
              ? row.number(name, 0, 100)
              : row.number(name, SIGNED.contains(name) ? -MOST : 0, MOST);
      case INTEGER -> whole(row, name);
      case BOOLEAN -> row.flag(name);
    };
  }

  private @Nullable LocalDate date(Cells row, Column column) {
    if (!column.lastDay()) {
      return row.date(column.fileName());
    }
    return type == RecordType.CONTRACT_STATUS
        ? row.dayAfterStatus(column.fileName())
        : row.dayAfter(column.fileName());
  }

  private static @Nullable Long whole(Cells row, String name) {
    return switch (name) {
      case "anchor_day" -> row.whole(name, 1, 31);
      case "traffic" -> row.whole(name, -1, Long.MAX_VALUE);
      default -> row.whole(name, 0, Integer.MAX_VALUE);
    };
  }

  private @Nullable String text(Cells row, String name) {
    return switch (name) {
      case "phones" -> ContactCells.phones(row, name);
      case "emails" -> ContactCells.emails(row, name);
      case "mac" -> ContactCells.mac(row, name);
      case "ip" -> ContactCells.ip(row, name);
      case "status" -> type == RecordType.TOPIC ? row.text(name) : CodeCells.status(row, name);
      case "kind" ->
          type == RecordType.CONTRACT ? CodeCells.customerKind(row, name) : row.text(name);
      case "currency" -> null;
      default -> type.keyColumns().contains(name) ? row.key(name) : row.text(name);
    };
  }
}
