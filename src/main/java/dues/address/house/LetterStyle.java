package dues.address.house;

import dues.address.text.Scripts;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a country writes a house's letter: {@code 12А} in Cyrillic capitals where that is the custom,
 * {@code 99a} in small Latin elsewhere.
 */
public enum LetterStyle {
  CYRILLIC,
  LATIN;

  private static final Set<String> CYRILLIC_COUNTRIES = Set.of("RU", "UA", "BY", "KZ");
  private static final String LATIN_ORDER = "abcdefghijklmnopqrstuvwxyz";
  private static final String SAME_SOUND = "абсдефгхижклмнопкрстуввхуз";

  /** An unknown country leaves the choice to the letter itself. */
  public static @Nullable LetterStyle of(@Nullable String country) {
    if (country == null) {
      return null;
    }
    return CYRILLIC_COUNTRIES.contains(country) ? CYRILLIC : LATIN;
  }

  static LetterStyle ofLetter(String letter) {
    return Scripts.isCyrillic(letter) ? CYRILLIC : LATIN;
  }

  String write(String letters) {
    if (this == LATIN) {
      return Scripts.toLatin(letters).toLowerCase(Locale.ROOT);
    }
    var repaired = Scripts.toCyrillic(letters).toLowerCase(Locale.ROOT);
    var written = new StringBuilder(repaired.length());
    for (var i = 0; i < repaired.length(); i++) {
      var place = LATIN_ORDER.indexOf(repaired.charAt(i));
      written.append(place < 0 ? repaired.charAt(i) : SAME_SOUND.charAt(place));
    }
    return written.toString().toUpperCase(Locale.ROOT);
  }
}
