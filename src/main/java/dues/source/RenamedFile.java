package dues.source;

import dues.source.record.Column;
import dues.source.record.RecordType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rows differ from a record in the names of their columns and in nothing else: {@code
 * "payment=id contract=cid paid_at=dt amount=summa comment"} are BGBilling's payments. Each cell is
 * read by the type that its column has in the record.
 */
public final class RenamedFile implements RowMapping {

  private record Renamed(Column column, String from) {}

  private final ExportFile file;
  private final RecordType type;
  private final List<Renamed> columns = new ArrayList<>();

  private RenamedFile(ExportFile file, RecordType type) {
    this.file = file;
    this.type = type;
  }

  /**
   * Describes a file that need not be there.
   *
   * @param columns {@code <column of the record>=<column of the file>}, one word where both are one
   */
  public static RenamedFile of(String name, RecordType type, String columns) {
    List<String> required = new ArrayList<>();
    List<String> known = new ArrayList<>();
    List<Renamed> renamed = new ArrayList<>();
    for (String word : columns.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      String from = word.substring(equals + 1);
      Column column =
          type.columns().get(type.indexOf(equals < 0 ? word : word.substring(0, equals)));
      renamed.add(new Renamed(column, from));
      known.add(from);
      if (column.required()) {
        required.add(from);
      }
    }
    RenamedFile file =
        new RenamedFile(new ExportFile(name, false, required, known, Set.of(type)), type);
    file.columns.addAll(renamed);
    return file;
  }

  /** The one of a file; throws where none of them is of it. */
  public static RowMapping of(ExportFile file, List<RenamedFile> files) {
    return files.stream()
        .filter(renamed -> renamed.file.equals(file))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(file.name()));
  }

  /** The file as its kind knows it. */
  public ExportFile file() {
    return file;
  }

  @Override
  public void map(Cells row, Records records) {
    begin(row, records);
  }

  /** Begins a record with what is a matter of names alone. */
  public Records.Draft begin(Cells row, Records records) {
    Records.Draft draft = records.add(type);
    for (Renamed renamed : columns) {
      draft.put(renamed.column().name(), value(row, renamed.column(), renamed.from()));
    }
    if (type.has("currency")) {
      draft.put("currency", CodeCells.currency(row, "currency"));
    }
    return draft;
  }

  private @Nullable Object value(Cells row, Column column, String from) {
    return switch (column.type()) {
      case TEXT -> text(row, column, from);
      case DATE -> date(row, column, from);
      case INSTANT -> row.instant(from);
      case DECIMAL -> row.number(from);
      case INTEGER -> row.whole(from, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BOOLEAN -> CodeCells.flag(row, from);
    };
  }

  private @Nullable LocalDate date(Cells row, Column column, String from) {
    if (column.name().equals("birth_date")) {
      return ContactCells.birthDate(row, from);
    }
    if (!column.lastDay()) {
      return row.date(from);
    }
    return type == RecordType.CONTRACT_STATUS ? row.dayAfterStatus(from) : row.dayAfter(from);
  }

  private static @Nullable String text(Cells row, Column column, String from) {
    return switch (column.name()) {
      case "status" -> CodeCells.status(row, from);
      case "mac" -> ContactCells.mac(row, from);
      case "ip" -> ContactCells.ip(row, from);
      case "group", "company", "tariff", "flat", "house_id", "object" -> row.nonZero(from);
      default -> column.required() ? row.key(from) : row.text(from);
    };
  }
}
