package dues.store.activation;

import dues.activation.Task;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as it is kept; its form's fields stand in the module's sheet. */
public record TaskRow(
    long id, long operation, @Nullable String module, State kept, String department) {

  /** What changes. */
  public record State(Task.State state, String assignee, Map<String, String> form) {}
}
