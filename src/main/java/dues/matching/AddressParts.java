package dues.matching;

import dues.address.text.Dictionary;
import dues.address.text.Folding;
import dues.address.text.Meaning;
import dues.address.text.Scripts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as the parts that are compared when no house of the directory is known, each without
 * its type word, spaces and signs: {@code 44, Forrest Street, Wood Vale} is {@code 44}, {@code
 * forrest}, {@code woodvale}. A space too many or too few makes no difference.
 */
public final class AddressParts {
  private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}/]+");
  private static final Set<Meaning> TYPES =
      Set.of(
          Meaning.REGION,
          Meaning.AREA,
          Meaning.CITY,
          Meaning.QUARTER,
          Meaning.STREET,
          Meaning.HOUSE,
          Meaning.SILENT);

  /** Towns, streets and houses come again and again; folded once they are looked up here. */
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  private static final int MOST_KEYS = 20_000;

  private AddressParts() {}

  /**
   * The values of {@code address_part}, {@code building}, {@code house} and {@code flat}.
   *
   * @param parts in which order they come does not matter; null: not given
   * @param street and {@code house}: what makes the building
   * @param houseId of the directory, when the address was found for sure
   */
  public static Map<String, List<Value>> of(
      List<@Nullable String> parts,
      @Nullable String street,
      @Nullable String house,
      @Nullable String flat,
      @Nullable String houseId) {
    var found = new LinkedHashSet<String>();
    for (var part : parts) {
      if (part != null) {
        for (var piece : BETWEEN_PARTS.split(part, -1)) {
          found.add(key(piece));
        }
      }
    }
    found.remove("");
    var values = new java.util.HashMap<String, List<Value>>();
    put(values, "address_part", List.copyOf(found));
    if (street != null && house != null && !key(street).isEmpty()) {
      put(values, "building", List.of(key(street) + "|" + key(house)));
    }
    put(values, "flat", flat == null || flat.equals("0") ? List.of() : List.of(key(flat)));
    put(values, "house", houseId == null ? List.of() : List.of(houseId));
    return values;
  }

  private static void put(Map<String, List<Value>> values, String parameter, List<String> keys) {
    var of = keys.stream().filter(key -> !key.isEmpty()).map(key -> new Value(key, key)).toList();
    if (!of.isEmpty()) {
      values.put(parameter, of);
    }
  }

  /** One part as it compares; empty when it says nothing. */
  static String key(String part) {
    if (StopValues.isStop(part)) {
      return "";
    }
    if (KEYS.size() >= MOST_KEYS) {
      KEYS.clear();
    }
    return KEYS.computeIfAbsent(part, AddressParts::folded);
  }

  private static String folded(String part) {
    var words = new ArrayList<String>();
    for (var word : BETWEEN_WORDS.split(Folding.key(Scripts.repair(part)), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    var names = words.stream().filter(word -> !isType(word)).toList();
    return String.join("", names.isEmpty() ? words : names);
  }

  private static boolean isType(String word) {
    return Dictionary.standard().senses(word).stream()
        .anyMatch(sense -> TYPES.contains(sense.meaning()));
  }
}
