package dues.console.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of messages/told, found by their English form: "same house, flat 12" is {@code
 * said.same_flat} with 12. Of several that fit the one with the most words of its own is meant.
 */
final class Sentences {

  private static final String LIST = "said.";
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final List<Form> forms;

  /** How a sentence looks; its places stand in their order. */
  private record Form(String key, Pattern pattern, int own) {}

  /** A sentence and what stands in its places. */
  record Found(String key, List<String> arguments) {}

  private Sentences(List<Form> forms) {
    this.forms = forms;
  }

  static Sentences read() {
    Properties english = new Properties();
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(
                Sentences.class.getResourceAsStream("/messages/told.properties")),
            StandardCharsets.UTF_8)) {
      english.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sentences(
        english.stringPropertyNames().stream()
            .filter(key -> key.startsWith(LIST))
            .map(key -> form(key, english.getProperty(key)))
            .sorted(Comparator.comparingInt(Form::own).reversed().thenComparing(Form::key))
            .toList());
  }

  private static Form form(String key, String sentence) {
    String text = PLACE.matcher(sentence).find() ? sentence.replace("''", "'") : sentence;
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
    return new Form(key, Pattern.compile(pattern.toString()), own + text.length() - from);
  }

  Optional<Found> find(String text) {
    for (Form form : forms) {
      Matcher fits = form.pattern().matcher(text);
      if (fits.matches()) {
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i <= fits.groupCount(); i++) {
          arguments.add(fits.group(i));
        }
        return Optional.of(new Found(form.key(), arguments));
      }
    }
    return Optional.empty();
  }
}
