package dues.source.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record that a row of an export brought: its values in the order of {@link
 * RecordType#columns()}, where it came from, and the hash by which an unchanged record is known.
 */
public final class SourceRecord {

  private final RecordType type;
  private final @Nullable Object[] values;
  private final RowPlace place;
  private final UUID hash;

  /** Takes ownership of the values. */
  public SourceRecord(RecordType type, @Nullable Object[] values, RowPlace place) {
    if (values.length != type.columns().size()) {
      throw new IllegalArgumentException(
          type.tableName() + " has " + type.columns().size() + " columns, not " + values.length);
    }
    this.type = type;
    this.values = values;
    this.place = place;
    this.hash = RecordHash.of(type, values);
  }

  public RecordType type() {
    return type;
  }

  /** Not a copy, because a million of them would be: do not change it. */
  public @Nullable Object[] values() {
    return values;
  }

  /** The value of a named column. */
  public @Nullable Object value(String column) {
    return values[type.indexOf(column)];
  }

  /** The file as the operator knows it. */
  public String file() {
    return place.file();
  }

  /** The physical line on which the row starts. */
  public long line() {
    return place.line();
  }

  /**
   * 128 bits over the type and the canonical values, the same on every machine and in every run.
   */
  public UUID hash() {
    return hash;
  }

  @Override
  public String toString() {
    return type.tableName() + " from " + place.file() + " line " + place.line();
  }
}
