package dues.source;

import dues.source.record.Column;
import dues.source.record.LongestTexts;
import dues.source.record.RecordType;
import dues.source.record.RefusedKey;
import dues.source.record.RowPlace;
import dues.source.record.SourceRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records that one row becomes, while its mapping fills them in. */
public final class Records {

  private final List<Draft> drafts = new ArrayList<>();

  /** One record in the making. */
  public static final class Draft {

    private final RecordType type;
    private final @Nullable Object[] values;

    private Draft(RecordType type, @Nullable Object[] values) {
      this.type = type;
      this.values = values;
    }

    /** Sets a column; a value of another type than the column's is a programmer's error. */
    public Draft put(String column, @Nullable Object value) {
      return put(type.indexOf(column), value);
    }

    Draft put(int index, @Nullable Object value) {
      Column column = type.columns().get(index);
      if (value != null && !column.type().javaType().isInstance(value)) {
        throw new IllegalArgumentException(
            type.tableName() + "." + column.name() + " is no " + value.getClass().getSimpleName());
      }
      values[index] = value;
      return this;
    }
  }

  /** Begins a record. */
  public Draft add(RecordType type) {
    Draft draft = new Draft(type, new Object[type.columns().size()]);
    drafts.add(draft);
    return draft;
  }

  /** Adds a record whose values are known to be of their columns' types. */
  void add(RecordType type, @Nullable Object[] values) {
    drafts.add(new Draft(type, values));
  }

  void clear() {
    drafts.clear();
  }

  /** Reports what the records lack; without a refusal the records are whole. */
  void check(Cells cells) {
    for (Draft draft : drafts) {
      for (Column column : draft.type.requiredColumns()) {
        if (draft.values[draft.type.indexOf(column.name())] == null) {
          cells.missing(column);
        }
      }
      for (Column column : LongestTexts.exceeded(draft.type, draft.values)) {
        checkLength(draft, column, cells);
      }
      if (draft.type == RecordType.FEE) {
        FeeColumns.check(draft.values, cells);
      }
      for (RecordType.Days days : draft.type.days()) {
        checkOrder(draft, days, cells);
      }
    }
  }

  private static void checkLength(Draft draft, Column column, Cells cells) {
    boolean drop = LongestTexts.canBeDropped(draft.type, column);
    int index = draft.type.indexOf(column.name());
    String text = String.valueOf(draft.values[index]);
    String problem =
        "%d characters; expected at most %d"
            .formatted(text.length(), LongestTexts.of(draft.type, column));
    cells.refuse(
        column.fileName(),
        drop ? RejectCode.W_PARAM_UNKNOWN : RejectCode.E_PARAMETERS,
        text,
        problem);
    draft.values[index] = null;
  }

  private static void checkOrder(Draft draft, RecordType.Days days, Cells cells) {
    if (draft.values[days.first()] instanceof LocalDate first
        && draft.values[days.end()] instanceof LocalDate end
        && !end.isAfter(first)) {
      LocalDate last = end.minusDays(1);
      Column column = draft.type.columns().get(days.end());
      cells.refuse(
          column.fileName(),
          RejectCode.E_DATE,
          last.toString(),
          "the last day " + last + " is before the first day " + first);
    }
  }

  /** The keys of the records, or of their owners; none where one of them has none. */
  List<RefusedKey> keys() {
    List<RefusedKey> keys = new ArrayList<>();
    for (Draft draft : drafts) {
      List<String> parts = new ArrayList<>();
      for (String column : draft.type.keyColumns()) {
        Object value = draft.values[draft.type.indexOf(column)];
        if (value == null) {
          return List.of();
        }
        parts.add(value.toString());
      }
      keys.add(new RefusedKey(draft.type, String.join("/", parts)));
    }
    return keys;
  }

  /** The balances of the contracts among them; null where none has one. */
  @Nullable BigDecimal balance() {
    BigDecimal sum = null;
    for (Draft draft : drafts) {
      if (draft.type == RecordType.CONTRACT
          && draft.values[RecordType.CONTRACT.indexOf("balance")] instanceof BigDecimal balance) {
        sum = sum == null ? balance : sum.add(balance);
      }
    }
    return sum;
  }

  /** The texts of the records of one type, by column. */
  Map<String, String> texts(RecordType type) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      for (Column column : type.columns()) {
        if (draft.type == type
            && draft.values[type.indexOf(column.name())] instanceof String text) {
          texts.putIfAbsent(column.name(), text);
        }
      }
    }
    return texts;
  }

  List<SourceRecord> finish(RowPlace place) {
    List<SourceRecord> records = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      records.add(new SourceRecord(draft.type, draft.values, place));
    }
    return records;
  }
}
