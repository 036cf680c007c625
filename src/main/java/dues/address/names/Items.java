package dues.address.names;

import dues.address.StreetName;
import dues.address.stage.Draft;
import dues.address.text.Meaning;
import dues.address.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the words that no stage took yet into type words and names, one list a part. A letter right
 * behind a type word is an initial or a size, not another type: {@code ул. Г. Примерова}, {@code
 * ул. Б. Липовая}.
 */
final class Items {
  private Items() {}

  static List<List<Item>> of(Draft draft) {
    var parts = new ArrayList<List<Item>>();
    var part = new ArrayList<Item>();
    var i = 0;
    while (i < draft.size()) {
      var token = draft.at(i);
      if (token == null || !token.isWord()) {
        if (!part.isEmpty()) {
          parts.add(part);
          part = new ArrayList<>();
        }
        i++;
        continue;
      }
      var item = isType(draft, i) ? new Item(i, List.of(token), true) : name(draft, i);
      part.add(item);
      i = item.end();
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static Item name(Draft draft, int start) {
    var words = new ArrayList<Token>();
    var i = start;
    for (var token = draft.at(i); token != null && token.isWord(); token = draft.at(i)) {
      if (i > start && isType(draft, i)) {
        break;
      }
      words.add(token);
      i++;
    }
    return new Item(start, words, false);
  }

  private static boolean isType(Draft draft, int i) {
    var token = draft.at(i);
    if (token == null || !token.hasAny(Meaning.PLACES)) {
      return false;
    }
    if (token.key().isEmpty()) {
      return true;
    }
    var next = draft.at(i + 1);
    var hasNext = next != null && next.isWord();
    if (token.isLetter() && hasNext && isBehindTypeOrInitial(draft, i)) {
      return false;
    }
    return !(token.has(Meaning.SIZE) && next != null && hasNext && isSize(next, token));
  }

  private static boolean isSize(Token next, Token size) {
    return !next.hasAny(Meaning.PLACES)
        && StreetName.isAdjective(next.key())
        && !size.has(Meaning.CITY);
  }

  private static boolean isBehindTypeOrInitial(Draft draft, int i) {
    Token before = before(draft, i);
    return before != null
        && (before.has(Meaning.STREET) || (before.isLetter() && before.dotted()))
        && !(before.isLetter() && before.has(Meaning.CITY));
  }

  private static @Nullable Token before(Draft draft, int i) {
    var before = draft.at(i - 1);
    return before == null || !before.isWord() ? null : before;
  }
}
