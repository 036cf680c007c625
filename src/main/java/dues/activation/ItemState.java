package dues.activation;

/** Where a customer's item, the service that was ordered, stands. */
public enum ItemState {
  /** Not paid yet, or its day has not come. */
  ORDERED,
  /** Being opened. */
  IN_PROGRESS,
  ACTIVE,
  SUSPENDED,
  /** Closed; it may be ordered anew. */
  DELETED
}
