package dues.store;

import java.util.Map;

/**
 * What an update does with columns that Dues keeps once they are set: {@code KEEP} fills a blank
 * only, {@code OVERWRITE} takes the incoming value, {@code APPEND} adds it to a list. A blank never
 * overwrites a kept or appended column.
 *
 * @param columns column of the contract → KEEP, OVERWRITE or APPEND; a column not named is
 *     overwritten
 */
public record UpdatePolicySql(Map<String, Mode> columns) {

  /** How an incoming value meets the stored one. */
  public enum Mode {
    /** The stored value stays; a blank one is filled. */
    KEEP,
    /** The incoming value replaces the stored one. */
    OVERWRITE,
    /** A {@code ;}-separated list grows. */
    APPEND
  }

  /** Overwrites everything: for tables that nobody edits. */
  public static UpdatePolicySql overwriting() {
    return new UpdatePolicySql(Map.of());
  }

  String value(FactTable table, FactColumn column) {
    String incoming = FactTable.stagedValue(column);
    String stored = "t." + column.factName();
    Mode mode =
        table == FactTable.CONTRACT
            ? columns.getOrDefault(column.name(), Mode.OVERWRITE)
            : Mode.OVERWRITE;
    return switch (mode) {
      case OVERWRITE -> incoming;
      case KEEP -> "coalesce(%s, %s)".formatted(stored, incoming);
      case APPEND ->
          "case when %1$s is null then %2$s when %2$s is null or strpos(';' || %1$s || ';', ';' || %2$s || ';') > 0 then %1$s else %1$s || ';' || %2$s end"
              .formatted(stored, incoming);
    };
  }
}
