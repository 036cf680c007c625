package dues.console.tasks;

import dues.store.activation.lists.TaskList;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are looked at; blank: any.
 *
 * @param whose nobody, mine or blank
 */
record TasksForm(
    @Nullable String department,
    @Nullable String whose,
    @Nullable Boolean closed,
    @Nullable Integer from) {

  TaskList.Filter filter(String me) {
    return new TaskList.Filter(
        department == null || department.isBlank() ? null : department,
        "nobody".equals(whose) ? "" : "mine".equals(whose) ? me : null,
        Boolean.TRUE.equals(closed));
  }

  int skip() {
    return from == null ? 0 : Math.max(0, from);
  }
}
