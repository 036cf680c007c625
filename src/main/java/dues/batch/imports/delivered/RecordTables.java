package dues.batch.imports.delivered;

import dues.source.record.RecordType;
import dues.source.record.SourceRecord;
import dues.store.FactTable;
import dues.store.StagedRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which fact table takes which record. Most have the same name and columns; the directory's five
 * types share one table.
 */
public final class RecordTables {

  private static final Map<RecordType, FactTable> BY_TYPE = new EnumMap<>(RecordType.class);

  static {
    for (RecordType type : RecordType.values()) {
      Arrays.stream(FactTable.values())
          .filter(table -> table.tableName().equals(type.tableName()))
          .forEach(table -> BY_TYPE.put(type, table));
    }
  }

  private RecordTables() {}

  /** The table of a type, if it is kept. */
  public static Optional<FactTable> of(RecordType type) {
    return isDirectory(type)
        ? Optional.of(FactTable.DIRECTORY_ROW)
        : Optional.ofNullable(BY_TYPE.get(type));
  }

  /** The tables of several types. */
  public static Set<FactTable> of(Set<RecordType> types) {
    return types.stream()
        .flatMap(type -> of(type).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isDirectory(RecordType type) {
    return switch (type) {
      case CITY, STREET, HOUSE, ALIAS, RENAME -> true;
      default -> false;
    };
  }

  /** The row to stage, if its type is kept. */
  static Optional<StagedRow> row(SourceRecord record, long fileId) {
    return of(record.type())
        .map(
            table ->
                new StagedRow(
                    table,
                    isDirectory(record.type())
                        ? directoryRow(record)
                        : Arrays.asList(record.values()),
                    fileId,
                    record.line(),
                    record.hash()));
  }

  private static List<@Nullable Object> directoryRow(SourceRecord record) {
    Map<String, @Nullable Object> cells = new java.util.HashMap<>();
    String level = record.type().tableName();
    cells.put("level", level);
    cells.put("key", level + ":" + record.hash());
    for (String column :
        List.of(
            "country",
            "region",
            "area",
            "district",
            "type",
            "title",
            "kind",
            "post_code",
            "old_type",
            "old_title")) {
      cells.put(column, record.type().has(column) ? record.value(column) : null);
    }
    switch (record.type()) {
      case CITY -> cells.put("key", "city:" + record.value("city"));
      case STREET -> {
        cells.put("key", "street:" + record.value("street"));
        cells.put("parent", "city:" + record.value("city"));
      }
      case HOUSE -> {
        cells.put("key", "house:" + record.value("house"));
        cells.put("parent", "street:" + record.value("street"));
        cells.put("title", record.value("number"));
      }
      case ALIAS -> {
        cells.put("parent", record.value("level") + ":" + record.value("id"));
        cells.put("valid_from", record.value("valid_from"));
        cells.put("valid_to", record.value("valid_to"));
      }
      default -> {
        cells.put("parent", record.value("city"));
        cells.put("type", record.value("new_type"));
        cells.put("title", record.value("new_title"));
        cells.put("valid_from", (LocalDate) record.value("date"));
      }
    }
    return FactTable.DIRECTORY_ROW.columnNames().stream().map(cells::get).toList();
  }
}
