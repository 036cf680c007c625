package dues.store;

import org.jspecify.annotations.Nullable;

/**
 * One column of a fact table.
 *
 * @param name its name in the export's record and in staging
 * @param type its SQL type in staging and, unless it refers to another table, in the fact table
 * @param references the table whose natural key it holds; the fact table then keeps that row's id
 *     instead
 */
public record FactColumn(String name, String type, @Nullable String references) {

  /** {@code "title text"} or, for a reference, {@code "contract -> contract"}. */
  static FactColumn parse(String definition) {
    String[] words = definition.strip().split(" +", -1);
    return words[1].equals("->")
        ? new FactColumn(words[0], "text", words[2])
        : new FactColumn(words[0], words[1], null);
  }

  /** The column of the fact table, quoted. */
  public String factName() {
    return references == null ? quoted() : references + "_id";
  }

  /** The column of the staging table, quoted. */
  public String quoted() {
    return '"' + name + '"';
  }
}
