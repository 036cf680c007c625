package dues.console.users;

import dues.console.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was filled in about a user; a language that is empty is their browser's. */
record UserForm(
    @Nullable String name,
    @Nullable Role role,
    @Nullable String departments,
    @Nullable String language,
    @Nullable String enabled,
    @Nullable String reason) {

  static final List<String> LANGUAGES = List.of("en", "uk", "ru");

  String called() {
    return Objects.requireNonNullElse(name, "").strip();
  }

  Role asked() {
    return role == null ? Role.VIEWER : role;
  }

  @Nullable String known() {
    return LANGUAGES.contains(Objects.requireNonNullElse(language, "")) ? language : null;
  }

  List<String> ofDepartments() {
    return Arrays.stream(Objects.requireNonNullElse(departments, "").split("[,;]", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  boolean isEnabled() {
    return enabled != null;
  }

  String why() {
    return Objects.requireNonNullElse(reason, "").strip();
  }
}
