package dues.store.export;

/** A column of an export: its name in the header and how its values are written. */
public record Column(String name, Kind kind) {

  /** How a value is written. */
  public enum Kind {
    TEXT,
    /** A status's canonical name; the query gives the raw code in {@code raw_status}. */
    STATUS,
    /** A whole number: an id or a count. */
    COUNT,
    /** A day as 2026-10-31. */
    DATE,
    /** The month of a day as 2026-10. */
    MONTH,
    /** Money with as many decimals as the row's currency has. */
    AMOUNT,
    /** A quantity, price or percent without trailing zeros. */
    NUMBER,
    /** true or false. */
    BOOLEAN
  }
}
