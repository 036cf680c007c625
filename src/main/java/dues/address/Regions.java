package dues.address;

import dues.address.text.Dictionary;
import dues.address.text.Folding;
import dues.address.text.Meaning;
import dues.address.text.Token;
import dues.address.text.Tokenizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of regions and areas: {@code Примерская обл.} and {@code Примерская} are one. */
public final class Regions {
  private static final Set<Meaning> TYPES = EnumSet.of(Meaning.REGION, Meaning.AREA);
  private static final Tokenizer TOKENIZER = new Tokenizer(Dictionary.standard());

  private Regions() {}

  /** Equal keys are one region; a single word has no type word beside it. */
  public static String key(String region) {
    var name = region.indexOf(' ') < 0 ? "" : withoutTypeWords(region);
    return Folding.soundKey(Folding.spaced(name.isEmpty() ? region : name));
  }

  private static String withoutTypeWords(String region) {
    return TOKENIZER.tokens(region).stream()
        .filter(token -> token.isWord() && !token.hasAny(TYPES))
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
