package dues.helpdesk;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody here works on.
 *
 * @param type what kind of work it is; a person may change it
 * @param status where the work stands, one of the sheet's words
 * @param executors logins of those who work on it, sorted
 */
@SuppressWarnings("JavaLangClash") // the word of those who work on them
public record Process(
    String type,
    String status,
    boolean open,
    String description,
    Parameters parameters,
    List<String> executors) {

  public Process withType(String other) {
    return new Process(other, status, open, description, parameters, executors);
  }

  public Process withStatus(String other, boolean isOpen) {
    return new Process(type, other, isOpen, description, parameters, executors);
  }

  /** Sorts, so that the same people in another order are no change. */
  public Process withExecutors(List<String> others) {
    List<String> sorted = others.stream().distinct().sorted().toList();
    return new Process(type, status, open, description, parameters, sorted);
  }

  Process withTopic(String text, Parameters others) {
    return new Process(type, status, open, text, others, executors);
  }

  /** How it differs from what it was before. */
  public List<Change> since(Process before) {
    List<Change> changes = new ArrayList<>();
    compare(changes, "type", before.type, type);
    compare(changes, "status", before.status, status);
    compare(changes, "state", state(before.open), state(open));
    compare(changes, "description", before.description, description);
    compare(changes, "topic status", before.parameters.status(), parameters.status());
    compare(changes, "cost", before.parameters.cost(), parameters.cost());
    compare(changes, "auto close", before.parameters.autoClose(), parameters.autoClose());
    compare(changes, "executors", before.executors, executors);
    return changes;
  }

  /** {@code open} or {@code closed}. */
  public static String state(boolean open) {
    return open ? "open" : "closed";
  }

  private static void compare(
      List<Change> changes, String what, List<String> before, List<String> after) {
    compare(changes, what, String.join(";", before), String.join(";", after));
  }

  private static void compare(List<Change> changes, String what, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new Change(what, before, after));
    }
  }
}
