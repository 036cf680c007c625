package dues.store.revert;

import dues.store.FactTable;

/**
 * A statement written for any fact table: its names, and which rows people have built on, are put
 * in.
 */
final class StatementOfTable {

  private StatementOfTable() {}

  /**
   * With {@code ${table}}, {@code ${id}}, {@code ${spares}} and {@code ${sparesFormer}} in place.
   */
  static String of(String template, FactTable table) {
    String owner = table.keyed() ? table.tableName() : table.idColumn().replaceFirst("_id$", "");
    return template
        .replace("${table}", table.tableName())
        .replace("${id}", table.idColumn())
        .replace("${sparesFormer}", TouchedRows.spares(owner, "fact_id"))
        .replace("${spares}", TouchedRows.spares(owner, "t." + table.idColumn()));
  }
}
