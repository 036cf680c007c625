package dues.console.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for what differs, in their order: "same house, flat {0}".
 *
 * @param own how many of its characters are its own
 */
record Sentence(String key, Pattern pattern, int own) {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  /** As messages are written: with places, an apostrophe is doubled. */
  static Sentence of(String key, String message) {
    String text = PLACE.matcher(message).find() ? message.replace("''", "'") : message;
    StringBuilder pattern = new StringBuilder();
    int own = 0;
    int from = 0;
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      pattern.append(Pattern.quote(text.substring(from, place.start()))).append("(.+?)");
      own += place.start() - from;
      from = place.end();
    }
    pattern.append(Pattern.quote(text.substring(from)));
    return new Sentence(key, Pattern.compile(pattern.toString()), own + text.length() - from);
  }

  /** What stands in its places; none where a text is another sentence. */
  Optional<List<String>> read(String text) {
    Matcher fits = pattern.matcher(text);
    if (!fits.matches()) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    for (int i = 1; i <= fits.groupCount(); i++) {
      places.add(fits.group(i));
    }
    return Optional.of(places);
  }
}
