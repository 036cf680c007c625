package dues.console.processes;

import dues.store.helpdesk.lists.ProcessFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which processes are looked at; blank: any.
 *
 * @param state open, closed or all; open where nothing is said
 * @param whose nobody, mine or blank
 */
record QueueForm(
    @Nullable String state,
    @Nullable String status,
    @Nullable String whose,
    @Nullable Boolean unread,
    @Nullable String source,
    @Nullable Integer from) {

  static final int PAGE = 30;

  ProcessFilter filter(String me) {
    String asked = Objects.requireNonNullElse(state, "open");
    return new ProcessFilter(
        asked.equals("all") ? null : Boolean.valueOf(!asked.equals("closed")),
        blank(status),
        "nobody".equals(whose) ? "" : "mine".equals(whose) ? me : null,
        Boolean.TRUE.equals(unread),
        new ProcessFilter.Scope(blank(source), null, null));
  }

  /** How many are left out before the first. */
  int skip() {
    return from == null ? 0 : Math.max(0, from);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
