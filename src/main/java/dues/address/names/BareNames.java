package dues.address.names;

import dues.address.StreetName;
import dues.address.Titles;
import dues.address.stage.Draft;
import dues.address.stage.Draft.Field;
import dues.address.stage.Stage;
import dues.address.text.Scripts;
import dues.address.text.Token;
import dues.address.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names without a type word: before the house the last is the street and the one before it the city
 * ({@code Примерск, Липовая 7/1}); behind the house stands the city ({@code Teststraße 99a,
 * Testburg}). A name that the directory knows as a city is one.
 */
public final class BareNames implements Stage {
  private final Gazetteer gazetteer;

  public BareNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public void read(Draft draft) {
    var before = new ArrayList<Item>();
    var behind = new ArrayList<Item>();
    for (var part : Items.of(draft)) {
      for (var bound : Binding.of(part)) {
        if (!bound.types().isEmpty() || !isWord(bound.name()) || isAside(draft, bound.name())) {
          continue;
        }
        if (isBracketed(draft, bound.name())) {
          take(draft, bound.name());
        } else {
          (bound.name().start() < draft.housePlace() ? before : behind).add(bound.name());
        }
      }
    }
    takePerson(draft, before);
    takeCityInFront(draft, before);
    takeStreet(draft, before);
    takeCity(draft, before);
    takeCity(draft, behind);
    takeRegion(draft, before);
    takeRegion(draft, behind);
  }

  /** The other street of a corner, and a word that introduces a number nobody understood. */
  private static boolean isAside(Draft draft, Item item) {
    var before = draft.at(item.start() - 1);
    return (before != null && before.is(Kind.SLASH))
        || (item.start() > draft.housePlace() && draft.isNumber(item.end()));
  }

  /** {@code Липовая (Кленовая)}: another name of what stands before, unless it is a town's. */
  private boolean isBracketed(Draft draft, Item item) {
    var before = draft.at(item.start() - 1);
    return before != null
        && before.is(Kind.COMMA)
        && before.key().equals("(")
        && !gazetteer.isCity(key(item.words()));
  }

  private static boolean isWord(Item item) {
    return item.words().stream().anyMatch(word -> word.text().length() > 1);
  }

  /**
   * {@code Примерск, С.Липова 7}: when the directory knows Примерск and no village Липова, the
   * letter was an initial.
   */
  private void takePerson(Draft draft, List<Item> before) {
    var place = draft.get(Field.CITY);
    if (place == null || draft.hasStreet() || before.isEmpty()) {
      return;
    }
    var city = before.get(before.size() - 1);
    var name = Initials.before(draft, place);
    if (!name.isEmpty()
        && gazetteer.isCity(key(city.words()))
        && !gazetteer.isCity(StreetName.wordsKey(place))) {
      draft.setStreet(StreetName.of(Set.of(), name));
      draft.replace(Field.CITY, Titles.of(city.words()));
      draft.replace(Field.CITY_TYPE, null);
      before.remove(city);
      take(draft, city);
    }
  }

  /** {@code Примерск Липовая 7}: the first words are a known city and more words follow. */
  private void takeCityInFront(Draft draft, List<Item> before) {
    if (draft.has(Field.CITY) || before.size() != 1 || draft.hasStreet()) {
      return;
    }
    var item = before.get(0);
    for (var length = 1; length < item.words().size(); length++) {
      var words = item.words().subList(0, length);
      if (gazetteer.isCity(key(words))) {
        draft.put(Field.CITY, Titles.of(words));
        draft.take(item.start(), item.start() + length);
        var rest = item.words().subList(length, item.words().size());
        before.set(0, new Item(item.start() + length, rest, false));
        return;
      }
    }
  }

  private void takeStreet(Draft draft, List<Item> before) {
    if (draft.hasStreet() || before.isEmpty()) {
      return;
    }
    var last = before.get(before.size() - 1);
    var isOnlyCity =
        before.size() == 1 && !draft.has(Field.CITY) && gazetteer.isCity(key(last.words()));
    if (isOnlyCity) {
      return;
    }
    before.remove(last);
    draft.setStreet(StreetName.of(Set.of(), last.words()));
    take(draft, last);
  }

  private void takeCity(Draft draft, List<Item> names) {
    if (draft.has(Field.CITY) || names.isEmpty()) {
      return;
    }
    var city =
        names.stream()
            .filter(item -> gazetteer.isCity(key(item.words())))
            .findFirst()
            .orElse(names.get(draft.housePlace() > names.get(0).start() ? names.size() - 1 : 0));
    draft.put(Field.CITY, Titles.of(city.words()));
    names.remove(city);
    take(draft, city);
  }

  private static void takeRegion(Draft draft, List<Item> names) {
    for (var item : names) {
      var field = draft.has(Field.REGION) || !isRegion(item) ? Field.AREA : Field.REGION;
      if (!draft.has(field) && draft.has(Field.CITY)) {
        draft.put(field, Titles.of(item.words()));
        take(draft, item);
      }
    }
  }

  /** {@code вход со двора} is no region, which would rule out the city: it has no adjective. */
  private static boolean isRegion(Item item) {
    return item.words().size() == 1
        || item.words().stream().anyMatch(word -> StreetName.isAdjective(word.key()))
        || !item.words().stream().allMatch(word -> Scripts.isCyrillic(word.text()));
  }

  private static String key(List<Token> words) {
    return StreetName.wordsKey(String.join(" ", words.stream().map(Token::key).toList()));
  }

  private static void take(Draft draft, Item item) {
    draft.take(item.start(), item.end());
  }
}
