package dues.matching.scored;

/** What is weighed: each field has probabilities of its own. */
public enum Field {
  /** One word of the name. */
  NAME(0),
  BIRTH(1),
  DOCUMENT(2),
  PHONE(3),
  EMAIL(4),
  /** One part of the address: a street, a house, a city. */
  ADDRESS(5),
  FLAT(6);

  private final int row;

  Field(int row) {
    this.row = row;
  }

  /** Its place in the tables of {@link Weights}. */
  int row() {
    return row;
  }
}
