package dues.address;

import dues.address.text.Folding;
import dues.address.text.Meaning;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A street's type, title and key (N5).
 *
 * <p>The key holds the core of the title first, then sizes and numbers, and leaves initials and
 * {@code им.} out: {@code 2-я Большая Липовая} and {@code Липовая Бол. вторая} both have the key
 * {@code липовая 2 big}. The initials are kept aside, because {@code Т. Примерова} may be {@code
 * Тамары Примеровой} street.
 *
 * @param initials letters and shortened words, separated by spaces
 * @param types the codes the type word may stand for; none when the text has no type word
 */
public record StreetName(Set<String> types, String title, String key, String initials) {
  private static final int LONGEST_SHORTENED = 6;
  private static final int SHORTEST_JOINED = 5;
  private static final int SHORTEST_SIZE = 3;
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("ая", "яя", "ий", "ый", "ой", "ое", "ее", "ська", "цька", "ня", "ній", "ський");

  public StreetName {
    types = java.util.Collections.unmodifiableSet(new TreeSet<>(types));
  }

  public static StreetName of(Set<String> types, List<Token> words) {
    var core = new ArrayList<String>();
    var order = new TreeSet<String>();
    var initials = new StringBuilder();
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (isInitial(words, i)) {
        initials.append(initials.isEmpty() ? "" : " ").append(word.key());
      } else if (isOrder(words, i)) {
        order.add(orderCode(word));
      } else if (isInitialJoined(word)) {
        initials.append(initials.isEmpty() ? "" : " ").append(word.key().charAt(0));
        core.add(word.key().substring(2).replace('-', ' '));
      } else if (!word.has(Meaning.SILENT) && !isJoint(words, i)) {
        core.add(coreKey(word));
      }
    }
    if (core.isEmpty()) {
      addWithoutInitials(core, words);
      order.clear();
    }
    core.addAll(order);
    return new StreetName(types, Titles.of(words), String.join(" ", core), initials.toString());
  }

  /** The key of a name that has no type, such as a city's. */
  public static String wordsKey(String title) {
    return Folding.spaced(title);
  }

  public StreetName withTitle(String other) {
    return new StreetName(types, other, key, initials);
  }

  public StreetName withTypes(Set<String> other) {
    return new StreetName(other, title, key, initials);
  }

  /** A type that was understood in one way only, or empty. */
  public String type() {
    return types.size() == 1 ? types.iterator().next() : "";
  }

  private static boolean isPlainLetter(Token word) {
    return word.isLetter() && !Character.isDigit(word.key().charAt(0));
  }

  /** {@code Большой}, {@code 7-я}: nothing but a size or number is the name itself. */
  private static void addWithoutInitials(List<String> core, List<Token> words) {
    for (var i = 0; i < words.size(); i++) {
      if (!isInitial(words, i)) {
        core.add(coreKey(words.get(i)));
      }
    }
  }

  /** {@code акад.}, {@code академика} and {@code академіка} are one word. */
  private static String coreKey(Token word) {
    for (var sense : word.senses()) {
      if (sense.meaning() == Meaning.NAME_WORD) {
        return sense.code();
      }
    }
    return word.key().replace('-', ' ');
  }

  /** {@code В-Липовая}: the first part of a name in two parts, cut to its letter. */
  private static boolean isInitialJoined(Token word) {
    return word.key().length() >= SHORTEST_JOINED
        && word.key().charAt(1) == '-'
        && Character.isLetter(word.key().charAt(0));
  }

  /** {@code Липы и Клёна}: with or without the word between. */
  private static boolean isJoint(List<Token> words, int i) {
    return words.get(i).has(Meaning.AND) && !words.get(i).dotted() && i > 0 && i + 1 < words.size();
  }

  private static boolean isInitial(List<Token> words, int i) {
    var word = words.get(i);
    if (isJoint(words, i)) {
      return false;
    }
    var isLetter = word.isLetter() && !Character.isDigit(word.key().charAt(0));
    return (isLetter || isShortened(words, i))
        && !isOrder(words, i)
        && words.stream().anyMatch(other -> !isPlainLetter(other));
  }

  /** {@code Ст. Примерова}: a word cut short before another. */
  private static boolean isShortened(List<Token> words, int i) {
    var word = words.get(i);
    return word.isWord()
        && word.dotted()
        && word.key().length() <= LONGEST_SHORTENED
        && i + 1 < words.size()
        && !word.has(Meaning.NAME_WORD)
        && !word.has(Meaning.SILENT);
  }

  private static boolean isOrder(List<Token> words, int i) {
    var word = words.get(i);
    if (word.key().isEmpty()) {
      return false;
    }
    if (Character.isDigit(word.key().charAt(0))
        && word.key().chars().allMatch(Character::isDigit)) {
      return true;
    }
    if (!word.has(Meaning.SIZE) && !word.has(Meaning.ORDINAL)) {
      return false;
    }
    return word.key().length() >= SHORTEST_SIZE
        || (i + 1 < words.size()
            && word.senses().codes(Meaning.SIZE).size() < 2
            && isAdjective(words.get(i + 1).key()));
  }

  private static String orderCode(Token word) {
    for (var sense : word.senses()) {
      if (sense.meaning() == Meaning.SIZE || sense.meaning() == Meaning.ORDINAL) {
        return sense.code();
      }
    }
    return word.key();
  }

  /** Agreeing endings of Russian and Ukrainian adjectives, as most street names have. */
  public static boolean isAdjective(String key) {
    for (var ending : ADJECTIVE_ENDINGS) {
      if (key.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
