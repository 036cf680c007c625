package dues.address.names;

import dues.address.stage.Draft;
import dues.address.stage.Stage;
import dues.address.text.Meaning;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * N5: numbers that belong to a name become words, so that no later stage takes them for a house:
 * {@code 2-я Липовая}, {@code 9 Ноября}, {@code 30-летия}, {@code 5 микрорайон}, {@code ж/м
 * Кленовый-2}. {@code 257-е стр} stays a number with a letter, because no name follows it. Initials
 * behind a type word join the name before it: {@code 7-я линия К. О.}
 */
public final class NameNumbers implements Stage {

  @Override
  public void read(Draft draft) {
    draft.rewrite(withInitialsAtNames(withOrdinalsAtNames(rewritten(draft.tokens(), false))));
  }

  /** In a directory's title every number belongs to the name. */
  static List<Token> allAsWords(List<Token> tokens) {
    return withInitialsAtNames(withOrdinalsAtNames(rewritten(tokens, true)));
  }

  private static List<Token> rewritten(List<Token> tokens, boolean isTitle) {
    var row = new TokenRow(tokens);
    var roles = new NumberRoles(row);
    var words = new ArrayList<Token>(tokens.size());
    var i = 0;
    while (i < tokens.size()) {
      var token = tokens.get(i);
      if (roles.isTail(i, isTitle)) {
        var number = tokens.get(i + 1);
        words.add(row.isQuarterWord(i - 1) ? NumberWords.of(number) : NumberWords.tail(number));
        i += 2;
      } else if (!token.isNumber()) {
        words.add(token);
        i++;
      } else {
        i = addNumber(words, row, i, isTitle);
      }
    }
    return words;
  }

  /** Adds the number as a word or as it is, and returns the place behind what was used. */
  private static int addNumber(List<Token> words, TokenRow row, int i, boolean isTitle) {
    var token = row.get(i);
    var roles = new NumberRoles(row);
    var ending = roles.endingLength(i);
    if (ending > 0 && (isTitle || roles.isOrdinal(i, ending))) {
      NumberWords.addOrdinal(words, row, i, ending);
      return i + 1 + ending;
    }
    if (roles.isHyphened(i) && (isTitle || roles.isInName(i, i + 2))) {
      words.add(NumberWords.head(token));
      return i + 2;
    }
    if (roles.isLettered(i)
        && (isTitle || roles.isNumberOfQuarter(i, i + 2) || roles.isBeforeQuarter(i + 2))) {
      words.add(NumberWords.lettered(token, row.get(i + 1)));
      return i + 2;
    }
    words.add(isTitle || roles.isInName(i, i + 1) ? NumberWords.of(token) : token);
    return i + 1;
  }

  /** {@code 3-я ул. Кленовых} becomes {@code ул. 3-я Кленовых}. */
  private static List<Token> withOrdinalsAtNames(List<Token> tokens) {
    var moved = tokens;
    for (var i = 0; i + 2 < tokens.size(); i++) {
      var startsPart = i == 0 || tokens.get(i - 1).is(Token.Kind.COMMA);
      if (startsPart
          && tokens.get(i).has(Meaning.ORDINAL)
          && NameWords.isStreetWord(tokens.get(i + 1))
          && opensName(tokens, i + 2)) {
        moved = new ArrayList<>(moved);
        Collections.swap(moved, i, i + 1);
      }
    }
    return moved;
  }

  private static boolean opensName(List<Token> tokens, int i) {
    var word = tokens.get(i);
    var isInitial =
        word.isLetter() && word.dotted() && i + 1 < tokens.size() && tokens.get(i + 1).isWord();
    return isInitial || (NameWords.isName(word) && !word.hasAny(Meaning.PLACES));
  }

  /** {@code Большой пр. В. О.} becomes {@code Большой В. О. пр.} */
  private static List<Token> withInitialsAtNames(List<Token> tokens) {
    for (var i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).has(Meaning.STREET) && !tokens.get(i).isLetter()) {
        var end = new NumberRoles(new TokenRow(tokens)).initialsEnd(i + 1);
        if (end > i + 1) {
          var moved = new ArrayList<>(tokens);
          moved.add(end - 1, moved.remove(i));
          return moved;
        }
      }
    }
    return tokens;
  }
}
