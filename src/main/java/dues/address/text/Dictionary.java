package dues.address.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All words with a meaning, read from {@code dues/address/*.txt}: one file a language, one word a
 * line, made to be read and extended by people who do not program.
 *
 * <p>A spelling may consist of several tokens ({@code п.г.т.}, {@code в районе}); it is known by
 * their keys joined with spaces.
 */
public final class Dictionary {
  /** More tokens than this no phrase of the files has. */
  public static final int LONGEST_PHRASE = 4;

  private static final List<String> FILES =
      List.of("ru.txt", "uk.txt", "be.txt", "latin.txt", "cities.txt");
  private static final Dictionary STANDARD = read(FILES);

  private final Map<String, Senses> senses = new HashMap<>();
  private final Map<String, List<Sense>> read = new LinkedHashMap<>();
  private final Set<String> phraseStarts = new HashSet<>();
  private final Map<String, Set<String>> cityNames = new LinkedHashMap<>();

  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, Set<String>> forms = new LinkedHashMap<>();
  private final Set<String> sizes = new TreeSet<>();

  private Dictionary() {}

  /** The dictionary that ships with Dues. */
  public static Dictionary standard() {
    return STANDARD;
  }

  public Senses senses(String key) {
    return senses.getOrDefault(key, Senses.NONE);
  }

  boolean startsPhrase(String key) {
    return phraseStarts.contains(key);
  }

  /** The keys of a city's names in all languages, the given one among them. */
  public Set<String> cityNames(String key) {
    return cityNames.getOrDefault(key, Set.of(key));
  }

  /** Whether a size or name word with this code has a form that begins so: {@code б} for big. */
  public boolean hasFormWith(String code, String start) {
    return forms.getOrDefault(code, Set.of()).stream().anyMatch(form -> form.startsWith(start));
  }

  /** Whether keys have this for a word of names or a size. */
  boolean isCode(String word) {
    return forms.containsKey(word);
  }

  public boolean isSize(String code) {
    return sizes.contains(code);
  }

  /** The word whose street types are just these: {@code пр} for {avenue, driveway}. */
  public String streetWord(Set<String> types) {
    for (var meaning : List.of(Meaning.STREET, Meaning.QUARTER)) {
      for (var entry : read.entrySet()) {
        var codes =
            entry.getValue().stream()
                .filter(sense -> sense.meaning() == meaning)
                .map(Sense::code)
                .collect(Collectors.toSet());
        if (codes.equals(types)) {
          return types.size() == 1 ? word(meaning, types.iterator().next()) : entry.getKey();
        }
      }
    }
    return String.join(" ", types);
  }

  /** The full word for a type code, for texts that we write: {@code street} → {@code улица}. */
  public String word(Meaning meaning, String code) {
    return words.getOrDefault(wordKey(meaning, code, ""), code);
  }

  /** The same in a language, {@code latin}; that of the first file that has the code otherwise. */
  public String word(Meaning meaning, String code, String language) {
    return words.getOrDefault(wordKey(meaning, code, language), word(meaning, code));
  }

  /** The word in the language of a title: {@code вулиця} before {@code Липова} in Ukraine. */
  public String streetWord(Set<String> types, String title, @Nullable String country) {
    if (types.size() != 1) {
      return streetWord(types);
    }
    var code = types.iterator().next();
    var language = Language.of(title, country).file();
    var other = word(Meaning.STREET, code);
    return words.getOrDefault(
        wordKey(Meaning.STREET, code, language), other.equals(code) ? streetWord(types) : other);
  }

  private static String wordKey(Meaning meaning, String code, String language) {
    return meaning + " " + code + " " + language;
  }

  private static Dictionary read(List<String> files) {
    var dictionary = new Dictionary();
    for (var file : files) {
      var path = "/dues/address/" + file;
      try (var stream = Dictionary.class.getResourceAsStream(path)) {
        if (stream == null) {
          throw new IllegalStateException(path + " is missing from the jar");
        }
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          dictionary.addLine(file, ++number, line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    dictionary.read.forEach((key, known) -> dictionary.senses.put(key, Senses.of(known)));
    return dictionary;
  }

  private void addLine(String file, int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    var columns = line.split("\\|", -1);
    if (columns.length != 4) {
      throw new IllegalStateException(
          "%s line %d has %d columns; expected meaning | code | word | spellings"
              .formatted(file, number, columns.length));
    }
    var meaning = Meaning.valueOf(columns[0].strip().toUpperCase(Locale.ROOT));
    var sense = new Sense(meaning, columns[1].strip(), columns[2].strip());
    var spellings = new ArrayList<String>();
    spellings.add(sense.word());
    for (var spelling : columns[3].split(",", -1)) {
      if (!spelling.isBlank()) {
        spellings.add(spelling.strip());
      }
    }
    var language = file.substring(0, file.indexOf('.'));
    words.putIfAbsent(wordKey(sense.meaning(), sense.code(), language), sense.word());
    words.putIfAbsent(wordKey(sense.meaning(), sense.code(), ""), sense.word());
    add(sense, spellings);
  }

  private void add(Sense sense, List<String> spellings) {
    var keys = new TreeSet<String>();
    for (var spelling : spellings) {
      var isCity = sense.meaning() == Meaning.CITY_NAME;
      keys.add(isCity ? Folding.spaced(spelling) : Tokenizer.phraseKey(spelling));
    }
    for (var key : keys) {
      if (sense.meaning() == Meaning.CITY_NAME) {
        cityNames.computeIfAbsent(key, unused -> new TreeSet<>()).addAll(keys);
        continue;
      }
      var known = read.computeIfAbsent(key, unused -> new ArrayList<>());
      if (known.stream().noneMatch(other -> isSame(other, sense))) {
        known.add(sense);
      }
      if (sense.meaning() == Meaning.SIZE || sense.meaning() == Meaning.NAME_WORD) {
        forms.computeIfAbsent(sense.code(), unused -> new TreeSet<>()).add(key);
      }
      if (sense.meaning() == Meaning.SIZE) {
        sizes.add(sense.code());
      }
      if (key.indexOf(' ') > 0) {
        phraseStarts.add(key.substring(0, key.indexOf(' ')));
      }
    }
  }

  private static boolean isSame(Sense one, Sense other) {
    return one.meaning() == other.meaning() && one.code().equals(other.code());
  }
}
