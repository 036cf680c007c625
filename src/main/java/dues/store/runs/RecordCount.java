package dues.store.runs;

/**
 * What became of one record type.
 *
 * @param missing rows that a full export lacked for the first time
 * @param returned rows that had been missing
 * @param withdrawn rows of a set that are gone
 */
public record RecordCount(String record, Rows rows, long returned, long missing, long withdrawn) {

  /** Rows of an export, as the facts before it knew them. */
  public record Rows(long created, long changed, long unchanged) {}

  /** Of a type that no row became. */
  public static RecordCount none(String record) {
    return new RecordCount(record, new Rows(0, 0, 0), 0, 0, 0);
  }
}
