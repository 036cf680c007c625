package dues.address.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From Latin letters back to the Cyrillic that was probably meant, for looking streets up: {@code
 * sichovykh} → {@code січових}. Both the Ukrainian and the Russian reading are returned; a reading
 * counts only if the directory has it.
 */
public final class Transliteration {
  private static final List<String> LONG =
      List.of("shch=щ", "zgh=зг", "kh=х", "zh=ж", "ts=ц", "ch=ч", "sh=ш", "ye=є", "yi=ї", "yu=ю");
  private static final List<String> UKRAINIAN =
      List.of("ya=я", "ia=я", "iu=ю", "ie=є", "h=г", "g=г", "y=и", "i=і", "e=е");
  private static final List<String> RUSSIAN =
      List.of("ya=я", "yo=е", "ia=я", "iy=ий", "h=х", "g=г", "y=ы", "i=и", "e=е");
  private static final List<String> PLAIN =
      List.of(
          "a=а", "b=б", "v=в", "d=д", "z=з", "j=й", "k=к", "l=л", "m=м", "n=н", "o=о", "p=п", "r=р",
          "s=с", "t=т", "u=у", "f=ф", "c=к", "x=кс", "w=в", "q=к");

  private Transliteration() {}

  public static Set<String> cyrillic(String key) {
    var readings = new LinkedHashSet<String>();
    if (key.chars().anyMatch(Scripts::isLatinLetter)) {
      readings.add(words(key.toLowerCase(Locale.ROOT), UKRAINIAN));
      readings.add(
          words(key.toLowerCase(Locale.ROOT), RUSSIAN).replace('є', 'е').replace('ї', 'и'));
    }
    return readings;
  }

  /** Codes of the dictionary, such as {@code big}, stay. */
  private static String words(String key, List<String> language) {
    return Stream.of(key.split(" ", -1))
        .map(word -> Dictionary.standard().isCode(word) ? word : read(word, language))
        .collect(Collectors.joining(" "));
  }

  private static String read(String key, List<String> language) {
    var text = new StringBuilder();
    var i = 0;
    while (i < key.length()) {
      var rule = rule(key, i, language);
      if (rule == null) {
        text.append(key.charAt(i++));
      } else {
        var split = rule.indexOf('=');
        text.append(rule, split + 1, rule.length());
        i += split;
      }
    }
    return text.toString();
  }

  private static @org.jspecify.annotations.Nullable String rule(
      String key, int at, List<String> language) {
    for (var rules : List.of(LONG, language, PLAIN)) {
      for (var rule : rules) {
        if (key.startsWith(rule.substring(0, rule.indexOf('=')), at)) {
          return rule;
        }
      }
    }
    return null;
  }
}
