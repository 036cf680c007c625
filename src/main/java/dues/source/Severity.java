package dues.source;

/** How far a refusal reaches. */
public enum Severity {
  /** The run stops; nothing was touched. */
  RUN,
  /** The row is set aside; facts from its previous version stay in force. */
  ROW,
  /** One value is dropped; the rest of the row is used. */
  FIELD,
  /** The address is kept as text only. */
  ADDRESS,
  /** The contract is not matched automatically. */
  MATCH
}
