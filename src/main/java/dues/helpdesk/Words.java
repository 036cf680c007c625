package dues.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The billing's words and ours.
 *
 * @param users the billing's name of a user to the login here; who is not in it has one name in
 *     both
 * @param listValues the billing's list value to ours; what is not in it is the same in both
 */
public record Words(Map<String, String> users, Map<String, String> listValues) {

  private static final String BETWEEN = ";";

  String listValue(String theirs) {
    return listValues.getOrDefault(theirs, theirs);
  }

  /** The logins of those whom a topic names. */
  List<String> logins(@Nullable String executor) {
    return parts(executor).map(name -> users.getOrDefault(name, name)).distinct().sorted().toList();
  }

  /** The billing's names of logins, as a topic would name them. */
  public String names(List<String> logins) {
    return logins.stream().map(this::name).collect(Collectors.joining(BETWEEN));
  }

  private String name(String login) {
    return users.entrySet().stream()
        .filter(user -> user.getValue().equals(login))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElse(login);
  }

  /** The same names, sorted by the logins they stand for, so that their order is no difference. */
  public String sorted(@Nullable String executor) {
    return names(logins(executor));
  }

  private static Stream<String> parts(@Nullable String executor) {
    return executor == null
        ? Stream.empty()
        : Stream.of(executor.split(BETWEEN, -1)).map(String::strip).filter(part -> !part.isEmpty());
  }
}
