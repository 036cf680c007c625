package dues.address.names;

import dues.address.Titles;
import dues.address.stage.Draft;
import dues.address.text.Senses;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Capitals with a full stop that were read as a place's type word: {@code С.}, {@code Ст.} */
final class Initials {
  private static final int LONGEST = 2;

  private Initials() {}

  /** The initial and the words behind it that make up the title; none when no initial does. */
  static List<Token> before(Draft draft, String title) {
    var tokens = draft.tokens();
    for (var i = 0; i + 1 < tokens.size(); i++) {
      if (isInitial(tokens.get(i))) {
        var end = i + 1;
        while (end < tokens.size() && tokens.get(end).isWord() && draft.isTaken(end)) {
          end++;
        }
        if (end > i + 1 && Titles.of(tokens.subList(i + 1, end)).equals(title)) {
          var name = new ArrayList<>(tokens.subList(i, end));
          name.set(0, plain(tokens.get(i)));
          return name;
        }
      }
    }
    return List.of();
  }

  private static boolean isInitial(Token token) {
    return token.isWord()
        && token.dotted()
        && token.key().length() <= LONGEST
        && !token.text().isEmpty()
        && Character.isUpperCase(token.text().charAt(0));
  }

  private static Token plain(Token token) {
    return new Token(token.kind(), token.text(), token.key(), token.glued(), true, Senses.NONE);
  }
}
