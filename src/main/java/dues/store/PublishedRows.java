package dues.store;

/**
 * What publishing did to one fact table.
 *
 * @param staged rows the export had and no check refused
 * @param added rows new to Dues
 * @param changed rows whose values differ from the last import's; their old version is kept
 * @param returned rows that had been missing, changed or not
 * @param withdrawn rows of a set that are gone; kept as versions
 */
public record PublishedRows(
    String table, long staged, long added, long changed, long returned, long withdrawn) {

  /** Of a table of which the export has nothing and nothing is known. */
  public static PublishedRows none(FactTable table) {
    return new PublishedRows(table.tableName(), 0, 0, 0, 0, 0);
  }

  /** Rows that were already known, value for value. */
  public long unchanged() {
    return staged - added - changed;
  }
}
