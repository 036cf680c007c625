package dues.address.names;

import dues.address.StreetName;
import dues.address.Titles;
import dues.address.stage.Draft;
import dues.address.text.Dictionary;
import dues.address.text.Meaning;
import dues.address.text.Sense;
import dues.address.text.Tokenizer;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads names as directories have them, without any house: type {@code ул.}, title {@code Волхвское
 * шоссе} is the highway with the key {@code волхвское}, like the same words in an address.
 */
public final class StreetNames {
  private static final Tokenizer TOKENIZER = new Tokenizer(Dictionary.standard());

  private StreetNames() {}

  public static StreetName parse(String type, String title) {
    var draft = new Draft(NameNumbers.allAsWords(TOKENIZER.tokens(type + " " + title)));
    var types = new TreeSet<String>();
    for (var part : Items.of(draft)) {
      for (var bound : Binding.of(part)) {
        for (var found : bound.types()) {
          if (!found.isGeneric() || bound.types().size() == 1) {
            types.addAll(found.codes());
          }
        }
        var words = bound.name().words();
        return StreetName.of(types, words).withTitle(Titles.asWritten(words));
      }
    }
    return StreetName.of(Set.of(), TOKENIZER.tokens(title));
  }

  /** The code of a city's type word, or empty when it is a plain city or unknown. */
  public static String cityType(String type) {
    var codes =
        TOKENIZER.tokens(type).stream()
            .flatMap(token -> token.sensesAs(Meaning.CITY).stream())
            .map(Sense::code)
            .toList();
    return codes.isEmpty() || codes.contains("city") ? "" : new TreeSet<>(codes).first();
  }
}
