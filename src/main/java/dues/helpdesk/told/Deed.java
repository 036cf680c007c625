package dues.helpdesk.told;

/**
 * What a person did with a process that its billing is to be told, and that no import has shown
 * yet.
 *
 * @param value the text of a reply, the executors as the billing names them, {@code open} or {@code
 *     closed}
 * @param written whether a feed has it
 */
public record Deed(long id, Aspect aspect, String value, boolean written) {

  /** What of a topic a deed changes. */
  public enum Aspect {
    REPLY,
    EXECUTOR,
    STATE
  }
}
