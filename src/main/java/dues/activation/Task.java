package dues.activation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that people do because no module does. Taken by one, its form filled, closed: then the
 * item is what was asked for.
 *
 * @param fields of the form, from the module's sheet
 * @param assignee who took it; empty: nobody yet
 */
public record Task(State state, String assignee, List<Field> fields, Map<String, String> form) {

  /** Where a task stands. */
  public enum State {
    OPEN,
    TAKEN,
    CLOSED
  }

  /** What a wish led to: the task as it is then, or all that is wrong with the wish. */
  public record Outcome(Task task, List<String> problems) {
    public boolean isGood() {
      return problems.isEmpty();
    }
  }

  /** A person makes it theirs; another's is taken over. */
  public Outcome takenBy(String person) {
    return isClosed() ? closed() : good(new Task(State.TAKEN, person, fields, form));
  }

  /** Fills fields; an empty value clears one. */
  public Outcome filled(Map<String, String> values) {
    if (isClosed()) {
      return closed();
    }
    List<String> names = fields.stream().map(Field::name).toList();
    List<String> problems = new ArrayList<>();
    Map<String, String> next = new LinkedHashMap<>(form);
    values.forEach(
        (name, value) -> {
          if (!names.contains(name)) {
            problems.add(
                "'%s' is no field of its form; expected %s."
                    .formatted(
                        name, names.isEmpty() ? "none" : "one of " + String.join(", ", names)));
          } else if (value.isEmpty()) {
            next.remove(name);
          } else {
            next.put(name, value);
          }
        });
    return new Outcome(
        problems.isEmpty() ? new Task(state, assignee, fields, Map.copyOf(next)) : this, problems);
  }

  /** Done, with every required field filled. */
  public Outcome done(String person) {
    if (isClosed()) {
      return closed();
    }
    List<String> missing =
        fields.stream()
            .filter(field -> field.required() && !form.containsKey(field.name()))
            .map(
                field ->
                    "'%s' (%s) is empty; fill it first.".formatted(field.name(), field.title()))
            .toList();
    return missing.isEmpty()
        ? good(new Task(State.CLOSED, assignee.isEmpty() ? person : assignee, fields, form))
        : new Outcome(this, missing);
  }

  public boolean isClosed() {
    return state == State.CLOSED;
  }

  private static Outcome good(Task task) {
    return new Outcome(task, List.of());
  }

  private Outcome closed() {
    return new Outcome(this, List.of("It is closed; expected an open task."));
  }
}
