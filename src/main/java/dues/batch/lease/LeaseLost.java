package dues.batch.lease;

/**
 * This process does not hold its lease any more: it was suspended or cut off for longer than the
 * lease lasts, and another run has taken over. It writes nothing more, not even its own status.
 */
public final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost(String message) {
    super(message);
  }
}
