package dues.matching;

import dues.matching.scored.Particulars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a contract or a customer is compared by.
 *
 * @param titles one for a contract; the variants of a customer
 * @param kind {@code person} or {@code legal} when the source says so
 * @param values per parameter, without stop values
 */
public record Profile(List<Title> titles, @Nullable String kind, Map<String, List<Value>> values) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile(" ");

  public Profile {
    titles = List.copyOf(titles);
    values = Map.copyOf(values);
  }

  /** A contract's only title, a customer's first. */
  public Title title() {
    return titles.get(0);
  }

  public List<Value> values(String parameter) {
    return values.getOrDefault(parameter, List.of());
  }

  /** What a score needs of it, in the words that compare. */
  public Particulars particulars() {
    var found = new LinkedHashMap<String, List<String>>();
    values.forEach((parameter, of) -> found.put(parameter, of.stream().map(Value::key).toList()));
    var words = BETWEEN_WORDS.splitAsStream(title().key()).map(word -> word.replace("-", ""));
    return new Particulars(
        words.filter(word -> !word.isEmpty()).toList(),
        title().text().strip().length(),
        isLegal(),
        found);
  }

  /** Billings that know firms and people alone say legal of an entrepreneur, who is a person. */
  boolean isLegal() {
    return kind == null
        ? titles.stream().anyMatch(title -> TitleKey.isFirm(title.text()))
        : kind.equals("legal")
            && titles.stream().noneMatch(title -> TitleKey.isEntrepreneur(title.text()));
  }

  /** Whether one of the titles holds another, spelling aside. */
  boolean containsTitle(String titleKey) {
    return titles.stream().anyMatch(variant -> variant.key().contains(titleKey));
  }

  /** This customer after a contract joined: a new spelling is a variant, new values are added. */
  Profile joinedBy(Profile contract) {
    var variants = new ArrayList<>(titles);
    if (!containsTitle(contract.title().key())) {
      variants.add(contract.title());
    }
    var joined = new LinkedHashMap<>(values);
    contract.values().forEach((parameter, added) -> joined.merge(parameter, added, Profile::union));
    return new Profile(variants, kind == null ? contract.kind() : kind, joined);
  }

  private static List<Value> union(List<Value> known, List<Value> added) {
    var union = new ArrayList<>(known);
    for (var value : added) {
      if (known.stream().noneMatch(other -> other.key().equals(value.key()))) {
        union.add(value);
      }
    }
    return union;
  }
}
