package dues.matching;

import dues.matching.compare.Levenshtein;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts what is equal and what differs into words. */
final class Evidence {
  private static final Map<String, String> NAMES =
      Map.of(
          "birth_date",
          "birth date",
          "tax_number",
          "tax number",
          "phones",
          "phone",
          "emails",
          "e-mail");
  private static final List<String> PARTS = List.of("surname", "first name", "patronymic");
  private static final int FAR = 20;

  private Evidence() {}

  /** {@code same document 8005 123456}. */
  static String same(String parameter, Value value) {
    return "same %s %s".formatted(name(parameter), value.text());
  }

  static String name(String parameter) {
    return NAMES.getOrDefault(parameter, parameter);
  }

  /**
   * {@code same title}, {@code surname differs by one letter}, {@code title differs by 3 letters}.
   */
  static String titles(String one, String other) {
    if (one.equals(other)) {
      return "same title";
    }
    if (other.contains(one)) {
      return "title is part of the customer's";
    }
    var words = one.split(" ", -1);
    var others = other.split(" ", -1);
    var differing = new ArrayList<Integer>();
    for (var i = 0; i < Math.min(words.length, others.length); i++) {
      if (!words[i].equals(others[i])) {
        differing.add(i);
      }
    }
    var isName = words.length == others.length && words.length == PARTS.size();
    var what = isName && differing.size() == 1 ? PARTS.get(differing.get(0)) : "title";
    return "%s differs by %s".formatted(what, letters(Levenshtein.distance(one, other, FAR)));
  }

  private static String letters(int distance) {
    if (distance > FAR) {
      return "more than %d letters".formatted(FAR);
    }
    return distance == 1 ? "one letter" : distance + " letters";
  }
}
