package dues.address.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a title, by the letters that only it has; the country decides the rest. */
enum Language {
  RUSSIAN("ru", "ыэъё"),
  UKRAINIAN("uk", "їєґ"),
  BELARUSIAN("be", "ў"),
  LATIN("latin", "");

  private final String file;
  private final String letters;

  Language(String file, String letters) {
    this.file = file;
    this.letters = letters;
  }

  String file() {
    return file;
  }

  static Language of(String title, @Nullable String country) {
    if (!Scripts.isCyrillic(title)) {
      return LATIN;
    }
    var lower = title.toLowerCase(Locale.ROOT);
    for (var language : values()) {
      if (lower.chars().anyMatch(letter -> language.letters.indexOf(letter) >= 0)) {
        return language;
      }
    }
    return "UA".equals(country) || lower.indexOf('і') >= 0 ? UKRAINIAN : RUSSIAN;
  }
}
