package dues.ledger;

/** What a line is, in the order of the exported ledger. */
public enum LineKind {
  SETUP,
  REVERSAL,
  CREDIT,
  COMPENSATION,
  CHARGE,
  ADJUSTMENT
}
