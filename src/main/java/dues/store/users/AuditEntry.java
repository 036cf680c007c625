package dues.store.users;

/**
 * Something that somebody did.
 *
 * @param at as text, in UTC
 * @param object what it was done to: {@code execution 12}, {@code contract own:1042}
 * @param outcome empty when it was simply done
 */
public record AuditEntry(
    String at, String who, String deed, String object, String reason, String outcome) {}
