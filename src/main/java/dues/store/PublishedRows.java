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

  /** Rows that were already known, value for value. */
  public long unchanged() {
    return staged - added - changed;
  }
}
