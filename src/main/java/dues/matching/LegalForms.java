package dues.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Legal forms and whom they denote, from {@code dues/matching/legal-forms.txt}. */
final class LegalForms {
  private static final String PATH = "/dues/matching/legal-forms.txt";
  private static final LegalForms STANDARD = new LegalForms();

  /** What a form makes of its bearer: legal or person. */
  private final Map<String, String> bearers = new HashMap<>();

  /** Full words, by their first, and what they are cut to. */
  private final Map<String, List<Full>> full = new HashMap<>();

  private record Full(List<String> words, String brief) {}

  private LegalForms() {
    try (var stream = LegalForms.class.getResourceAsStream(PATH)) {
      if (stream == null) {
        throw new IllegalStateException(PATH + " is missing from the jar");
      }
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*", -1))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] columns) {
    var brief = columns[0].strip();
    bearers.put(brief, columns[1].strip());
    for (var i = 2; i < columns.length; i++) {
      var words = List.of(columns[i].strip().split(" ", -1));
      var known = full.computeIfAbsent(words.get(0), unused -> new ArrayList<>());
      known.add(new Full(words, brief));
      known.sort((one, other) -> other.words().size() - one.words().size());
    }
  }

  static LegalForms standard() {
    return STANDARD;
  }

  /** Whether a folded word is a form. */
  boolean has(String word) {
    return bearers.containsKey(word);
  }

  @Nullable String bearer(String word) {
    return bearers.get(word);
  }

  /** The words with every form cut to its letters, as most people write it. */
  List<String> brief(List<String> words) {
    if (words.stream().noneMatch(full::containsKey)) {
      return words;
    }
    var brief = new ArrayList<String>(words.size());
    var i = 0;
    while (i < words.size()) {
      var form = at(words, i);
      brief.add(form == null ? words.get(i) : form.brief());
      i += form == null ? 1 : form.words().size();
    }
    return brief;
  }

  private @Nullable Full at(List<String> words, int place) {
    for (var form : full.getOrDefault(words.get(place), List.of())) {
      var end = place + form.words().size();
      if (end <= words.size() && words.subList(place, end).equals(form.words())) {
        return form;
      }
    }
    return null;
  }
}
