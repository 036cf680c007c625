package dues.address;

/**
 * N3: names that are one in Russian and Ukrainian: {@code Липовское} and {@code Липівське}, {@code
 * Тополевых} and {@code Тополевих}. Endings that only show the case are cut, those that show the
 * gender stay; {@code і} answers {@code о} and {@code е} of a name that has no Ukrainian letter.
 */
public final class Cognates {
  private static final int SHORTEST_CUT = 5;
  private static final String UKRAINIAN = "ії";
  private static final String THIN = "иіїый";
  private static final String WIDE = "еєэ";
  private static final String HUSHING = "жчшщ";
  private static final String CUT = "аояіїиы";

  private Cognates() {}

  /** Names that are alike have one skeleton; names of one skeleton need not be alike. */
  public static String skeleton(String key) {
    var skeleton = new StringBuilder(key.length());
    for (var word : key.split(" ", -1)) {
      var stem = stem(word);
      skeleton.append(skeleton.isEmpty() ? "" : " ");
      for (var i = 0; i < stem.length(); i++) {
        var c = stem.charAt(i);
        var isVowel = THIN.indexOf(c) >= 0 || WIDE.indexOf(c) >= 0 || c == 'о';
        skeleton.append(isVowel || (c == 'а' && i == 0) ? '*' : c);
      }
    }
    return skeleton.toString();
  }

  /** Whether two keys are one name; every word has its counterpart in the same place. */
  public static boolean areOne(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    var words = one.split(" ", -1);
    var others = other.split(" ", -1);
    var areOne = words.length == others.length;
    for (var i = 0; areOne && i < words.length; i++) {
      areOne = agree(stem(words[i]), stem(others[i]), isUkrainian(one), isUkrainian(other));
    }
    return areOne;
  }

  private static boolean agree(String one, String other, boolean uk, boolean otherUk) {
    var agree = one.length() == other.length();
    for (var i = 0; agree && i < one.length(); i++) {
      var c = one.charAt(i);
      var d = other.charAt(i);
      agree =
          c == d
              || (THIN.indexOf(c) >= 0 && THIN.indexOf(d) >= 0)
              || (WIDE.indexOf(c) >= 0 && WIDE.indexOf(d) >= 0)
              || (!otherUk && isWider(c, d))
              || (!uk && isWider(d, c))
              || (i > 0 && isOf("ео", c, d) && HUSHING.indexOf(one.charAt(i - 1)) >= 0)
              || (i == 0 && isOf("ао", c, d) && one.startsWith("л", 1));
    }
    return agree;
  }

  private static boolean isWider(char ukrainian, char c) {
    return UKRAINIAN.indexOf(ukrainian) >= 0 && (c == 'о' || c == 'е');
  }

  private static boolean isOf(String pair, char c, char d) {
    return pair.indexOf(c) >= 0 && pair.indexOf(d) >= 0;
  }

  private static boolean isUkrainian(String key) {
    return key.chars().anyMatch(c -> UKRAINIAN.indexOf(c) >= 0 || c == 'є');
  }

  private static String stem(String word) {
    var stem = word;
    if (word.length() >= SHORTEST_CUT) {
      if (word.endsWith("й") || word.endsWith("ої")) {
        stem = cut(word, 2) + "й";
      } else if (word.endsWith("ое") || word.endsWith("ее")) {
        stem = cut(word, 2) + "е";
      } else if (word.endsWith("ая") || word.endsWith("яя")) {
        stem = cut(word, 2);
      } else if (CUT.indexOf(word.charAt(word.length() - 1)) >= 0) {
        stem = cut(word, 1);
      }
    }
    return withoutDoubles(stem);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  /** Without soft and hard signs and double letters; digits stay. */
  private static String withoutDoubles(String word) {
    var plain = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      var c = word.charAt(i);
      var isDouble =
          !plain.isEmpty() && Character.isLetter(c) && plain.charAt(plain.length() - 1) == c;
      if (c != 'ь' && c != 'ъ' && !isDouble) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
