package dues.store.helpdesk.lists;

import org.jspecify.annotations.Nullable;

/**
 * Which processes are asked for; null: any.
 *
 * @param executor a login; empty: nobody
 * @param unread only with messages that came in and nobody has read
 */
public record ProcessFilter(
    @Nullable Boolean open,
    @Nullable String status,
    @Nullable String executor,
    boolean unread,
    Scope scope) {

  /** What they are about; the contract as SOURCE:CONTRACT. */
  public record Scope(@Nullable String source, @Nullable String contract, @Nullable String type) {}
}
