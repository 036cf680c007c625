package dues.source;

import dues.platform.Entry;
import dues.platform.Section;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a source's status codes mean. A code in the map has its canonical name; a code that the fee
 * sheet names stands for itself; any other is unknown, unless the sheet has no map at all: then
 * every code stands for itself.
 *
 * @param codes raw code to canonical name; one key may list several: {@code "3,4"}
 * @param named codes and names that the fee sheet uses
 */
public record StatusMap(Map<String, String> codes, Set<String> named) {

  /** The canonical name of a code that nobody explained. */
  public static final String UNKNOWN = "UNKNOWN";

  private static final Set<String> CANONICAL =
      Set.of(
          "ACTIVE",
          "NEW",
          "SUSPENDED_CLIENT",
          "SUSPENDED_ADMIN",
          "SUSPENDED_DEBT",
          "LIMITED",
          "CLOSED",
          "NOT_IN_BILLING",
          UNKNOWN);

  public StatusMap {
    codes = Map.copyOf(codes);
    named = Set.copyOf(named);
  }

  /** The same knowing what the fee sheet names. */
  public StatusMap naming(Set<String> byFeeSheet) {
    return new StatusMap(codes, byFeeSheet);
  }

  /** The canonical name of a raw code, or the code itself where it stands for itself. */
  public String canonical(String code) {
    String mapped = codes.get(code);
    if (mapped != null) {
      return mapped;
    }
    return codes.isEmpty() || named.contains(code) || CANONICAL.contains(code) ? code : UNKNOWN;
  }

  /**
   * Reads {@code status: {"0": ACTIVE, "3,4": SUSPENDED_CLIENT}}. Where there is no such key the
   * kind's usual map holds; <code>{}</code> is no map at all.
   */
  static StatusMap read(Entry entry, Map<String, String> usual) {
    return entry.isPresent() ? read(entry.section()) : new StatusMap(usual, Set.of());
  }

  private static StatusMap read(Section section) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Entry entry : section.all()) {
      entry
          .parsed(
              "one of " + String.join(", ", CANONICAL.stream().sorted().toList()), StatusMap::name)
          .ifPresent(name -> put(codes, entry, name));
    }
    return new StatusMap(codes, Set.of());
  }

  private static void put(Map<String, String> codes, Entry entry, String name) {
    for (String code : entry.key().split(",", -1)) {
      if (codes.putIfAbsent(code.strip(), name) != null) {
        entry.violation(
            "status '" + code.strip() + "' stands in two keys", "each code once", "Remove one.");
      }
    }
  }

  private static String name(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    if (!CANONICAL.contains(name)) {
      throw new IllegalArgumentException(text);
    }
    return name;
  }
}
