package dues.address.parse;

import dues.address.RawAddress;
import dues.address.RawAddress.Part;
import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Senses;
import dues.address.text.Token;
import dues.address.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes parts and text one row of tokens. A part that does not say what it is gets an invisible
 * type word in front: the column {@code street} with {@code Липовая} reads like {@code [street]
 * Липовая}, the column {@code flat} with {@code 45} like {@code кв 45}.
 */
final class RawTokens {
  private static final Map<Part, Meaning> MEANING =
      Map.of(
          Part.REGION, Meaning.REGION,
          Part.CITY, Meaning.CITY,
          Part.STREET, Meaning.STREET,
          Part.HOUSE, Meaning.HOUSE,
          Part.KORPUS, Meaning.KORPUS,
          Part.BUILDING, Meaning.STROENIE,
          Part.FLAT, Meaning.FLAT,
          Part.POST_CODE, Meaning.POST_CODE);

  private final Tokenizer tokenizer;

  RawTokens(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  List<Token> tokens(RawAddress raw, boolean withText) {
    var all = String.join(" ", raw.parts().values()) + raw.text();
    var cyrillic = Tokenizer.isMostlyCyrillic(all);
    var tokens = new ArrayList<Token>();
    for (var part : Part.values()) {
      if (!raw.part(part).isEmpty()) {
        addPart(
            tokens,
            part,
            isCountryCode(raw, part)
                ? List.of(spoken(Meaning.COUNTRY, raw.part(part).toUpperCase(Locale.ROOT)))
                : tokenizer.tokens(raw.part(part), cyrillic));
      }
    }
    if (withText) {
      tokens.addAll(tokenizer.tokens(raw.text(), cyrillic));
    }
    return tokens;
  }

  /** {@code UA} is a country in its own column alone; elsewhere two letters may be anything. */
  private static boolean isCountryCode(RawAddress raw, Part part) {
    return part == Part.COUNTRY && raw.part(part).matches("[A-Za-z]{2}");
  }

  private static Token spoken(Meaning meaning, String code) {
    return new Token(
        Token.Kind.WORD, "", "", false, false, Senses.of(new Sense(meaning, code, "")));
  }

  private static void addPart(List<Token> tokens, Part part, List<Token> value) {
    var meaning = MEANING.get(part);
    if (meaning != null && !saysItself(meaning, value)) {
      tokens.add(spoken(meaning, ""));
    }
    tokens.addAll(value);
    tokens.add(new Token(Token.Kind.COMMA, ",", ",", false, false, Senses.NONE));
  }

  private static boolean saysItself(Meaning meaning, List<Token> value) {
    var expected =
        switch (meaning) {
          case HOUSE -> Meaning.HOUSE_KINDS;
          case STREET -> Set.of(Meaning.STREET, Meaning.QUARTER);
          case FLAT -> Meaning.INSIDE;
          case REGION -> Set.of(Meaning.REGION, Meaning.AREA, Meaning.CITY);
          default -> Set.of(meaning);
        };
    return value.size() > 1
        && (value.stream()
                .anyMatch(
                    token -> token.hasAny(expected) && (token.key().length() > 1 || token.dotted()))
            || isSmallType(value.get(0), expected)
            || isSmallType(value.get(value.size() - 1), expected));
  }

  /** {@code г Примерск}, {@code Липовое ш}, as registers write it: a capital is an initial. */
  private static boolean isSmallType(Token token, Set<Meaning> expected) {
    return token.isLetter()
        && token.hasAny(expected)
        && (token.has(Meaning.CITY) || token.has(Meaning.STREET))
        && Character.isLowerCase(token.text().charAt(0));
  }
}
