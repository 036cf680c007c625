package dues.address;

/** N12: how sure an address is. Only some qualities may confirm that two customers are one. */
public enum Quality {
  /** Street and house stand in the directory as written. */
  EXACT(true),
  /** Found under another spelling or language. */
  ALIAS(true),
  /** Found under a name that the street no longer bears. */
  RENAMED(true),
  /** The street is known, the house was added. */
  CREATED_HOUSE(true),
  /** Found by likeness alone. */
  FUZZY(false),
  /** {@code 83/78} was read as house 83, flat 78. */
  ASSUMED_FLAT(false),
  /** No house is named. */
  PARTIAL_STREET(false),
  /** No street is named. */
  PARTIAL_CITY(false),
  /** Several streets or cities fit equally. */
  AMBIGUOUS(false),
  /** Several houses in one address. */
  MULTI(false),
  /** The text names a vicinity. */
  APPROX(false),
  /** Nothing could be found or understood. */
  UNPARSED(false),
  /** The country is none that the directory has. */
  FOREIGN(false),
  EMPTY(false),
  /** Read, and not looked up yet. */
  READ(false);

  private final boolean confirms;

  Quality(boolean confirms) {
    this.confirms = confirms;
  }

  /** Whether an equal house and flat may confirm a customer match. */
  public boolean confirms() {
    return confirms;
  }
}
