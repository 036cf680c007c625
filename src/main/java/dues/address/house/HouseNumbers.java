package dues.address.house;

import dues.address.text.Dictionary;
import dues.address.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Reads a house number that stands alone, as directories and house columns have it. */
public final class HouseNumbers {
  private static final Tokenizer TOKENIZER = new Tokenizer(Dictionary.standard());

  private HouseNumbers() {}

  /** The house, or null when the text is not wholly one. */
  public static @Nullable HouseNumber parse(String text) {
    var tokens = TOKENIZER.tokens(text);
    var grammar = new HouseGrammar(tokens);
    var end = grammar.read(0);
    return end == tokens.size() ? grammar.number() : null;
  }
}
