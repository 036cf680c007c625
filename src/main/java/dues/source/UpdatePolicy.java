package dues.source;

import dues.platform.Entry;
import dues.platform.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an import does with a field that Dues has already: {@code update: {title: keep}}. A blank
 * never overwrites a kept or appended field. Fields not named here are overwritten.
 *
 * @param fields field to mode; {@code parameter.<code>} for a contract's parameter
 */
public record UpdatePolicy(Map<String, Mode> fields) {

  /** How an incoming value meets the stored one. */
  public enum Mode {
    /** The stored value stays, a difference is listed; a blank one is filled. */
    KEEP,
    /** The incoming value replaces the stored one. */
    OVERWRITE,
    /** A list grows. */
    APPEND
  }

  private static final Map<String, Mode> USUAL =
      Map.of("title", Mode.KEEP, "address", Mode.KEEP, "phones", Mode.KEEP, "emails", Mode.KEEP);

  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "address",
          "phones",
          "emails",
          "notes",
          "groups",
          "tags",
          "birth_date",
          "document",
          "tax_number");

  public UpdatePolicy {
    fields = Map.copyOf(fields);
  }

  /** The mode of a field. */
  public Mode of(String field) {
    return fields.getOrDefault(field, Mode.OVERWRITE);
  }

  static UpdatePolicy read(Section section) {
    Map<String, Mode> fields = new LinkedHashMap<>(USUAL);
    for (Entry entry : section.all()) {
      if (!KNOWN.contains(entry.key()) && !entry.key().startsWith("parameter.")) {
        entry.violation(
            "unknown field '" + entry.key() + "'",
            "one of " + String.join(", ", KNOWN.stream().sorted().toList()) + ", parameter.<code>",
            "");
      }
      entry.choice(Mode.class).ifPresent(mode -> fields.put(entry.key(), mode));
    }
    return new UpdatePolicy(fields);
  }
}
