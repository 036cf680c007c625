package dues.address;

import dues.address.text.Dictionary;
import dues.address.text.Folding;
import dues.address.text.Meaning;
import dues.address.text.Slips;
import dues.address.text.Token;
import dues.address.text.Tokenizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of regions and areas: {@code Примерская обл.} and {@code Примерская} are one. */
public final class Regions {
  private static final Set<Meaning> TYPES = EnumSet.of(Meaning.REGION, Meaning.AREA);
  private static final Tokenizer TOKENIZER = new Tokenizer(Dictionary.standard());

  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_ACRONYM = 4;

  /** {@code Примобласть}. */
  private static final String GLUED = "област";

  private static final List<String> KINDS = List.of("* область", "* край", "республика *");

  private Regions() {}

  /** Equal keys are one region; a single word has no type word beside it. */
  public static String key(String region) {
    var name = region.indexOf(' ') < 0 ? "" : withoutTypeWords(region);
    return Folding.soundKey(Folding.spaced(name.isEmpty() ? region : name));
  }

  /** The same region, another spelling of it, its beginning ({@code Прим. обл.}) or its letters. */
  public static boolean areOne(String one, String other) {
    var key = key(one);
    var otherKey = key(other);
    return Slips.areNear(key, otherKey)
        || isBeginning(key, otherKey)
        || isBeginning(otherKey, key)
        || isAcronym(one, other)
        || isAcronym(other, one);
  }

  private static boolean isBeginning(String brief, String full) {
    var start = brief.endsWith(GLUED) ? brief.substring(0, brief.length() - GLUED.length()) : brief;
    return start.length() >= SHORTEST_BEGINNING && full.startsWith(start);
  }

  /** {@code ПО} for {@code Примерская область}: the first letter, the others in their order. */
  private static boolean isAcronym(String brief, String full) {
    if (brief.length() < 2 || brief.length() > LONGEST_ACRONYM) {
      return false;
    }
    var letters = Folding.key(brief);
    return KINDS.stream()
        .map(kind -> Folding.key(kind.replace("*", full)))
        .anyMatch(name -> name.charAt(0) == letters.charAt(0) && hasInOrder(name, letters));
  }

  private static boolean hasInOrder(String name, String letters) {
    var at = -1;
    for (var i = 0; i < letters.length(); i++) {
      at = name.indexOf(letters.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private static String withoutTypeWords(String region) {
    return TOKENIZER.tokens(region).stream()
        .filter(token -> token.isWord() && !token.hasAny(TYPES))
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
