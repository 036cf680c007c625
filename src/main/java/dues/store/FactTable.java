package dues.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of facts as sources tell them. Either <em>keyed</em>: each row has its own key within the
 * source (contracts, fees, …), or a <em>set</em>: rows belong to an owner, and an owner that is
 * present replaces all of them (statuses, prices, …).
 *
 * @param name the table
 * @param keyed true for a keyed table; its id column is then {@code <name>_id}
 * @param columns the record's columns; the first is the key, or the reference to the owner
 */
public record FactTable(String name, boolean keyed, List<FactColumn> columns) {

  static FactTable keyed(String name, String columns) {
    return new FactTable(name, true, parse(columns));
  }

  static FactTable set(String name, String columns) {
    return new FactTable(name, false, parse(columns));
  }

  private static List<FactColumn> parse(String columns) {
    return Arrays.stream(columns.split(",", -1)).map(FactColumn::parse).toList();
  }

  /** Names of the record's columns, in the order of the values to be staged. */
  public List<String> columnNames() {
    return columns.stream().map(FactColumn::name).toList();
  }

  /** The column that identifies a row (keyed) or its owner (set). */
  FactColumn first() {
    return columns.get(0);
  }

  /** The fact table's id column: the row's own, or the owner's. */
  String idColumn() {
    return keyed ? name + "_id" : first().factName();
  }

  List<FactColumn> references() {
    return columns.stream().filter(column -> column.references() != null).toList();
  }

  String factColumns() {
    return columns.stream().map(FactColumn::factName).collect(Collectors.joining(", "));
  }

  /**
   * The staged values of {@link #factColumns()}: references resolved through joins named after
   * their column.
   */
  String stagedValues() {
    return columns.stream().map(FactTable::stagedValue).collect(Collectors.joining(", "));
  }

  static String stagedValue(FactColumn column) {
    return column.references() == null
        ? "s." + column.quoted()
        : "ref_" + column.name() + "." + column.references() + "_id";
  }

  /** Joins that turn the natural keys of a staged row into ids; {@code :source} is bound. */
  String referenceJoins() {
    return references().stream()
        .map(
            column ->
                " join %1$s ref_%2$s on ref_%2$s.source = :source and ref_%2$s.\"%1$s\" = s.\"%2$s\""
                    .formatted(column.references(), column.name()))
        .collect(Collectors.joining());
  }
}
