package dues.address.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Names of city districts: {@code Соборний р-н}, {@code Соборный} and its former name, listed in
 * {@code dues/address/districts.txt}, are one district.
 */
public final class Districts {
  private static final String FILE = "/dues/address/districts.txt";
  private static final Districts STANDARD = new Districts();

  /** From city and former name to today's. */
  private final Map<String, String> today = new HashMap<>();

  private Districts() {
    try (var stream = Objects.requireNonNull(Districts.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var columns = line.split("\\|", -1);
        if (columns.length == 3 && !line.startsWith("#")) {
          for (var former : columns[2].split(",", -1)) {
            today.put(sound(columns[0]) + "|" + sound(former), sound(columns[1]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of a district of a city: equal keys are one district. */
  public static String key(String city, String district) {
    var name = sound(withoutTypeWords(district));
    return STANDARD.today.getOrDefault(sound(city) + "|" + name, name);
  }

  private static String withoutTypeWords(String district) {
    var words = new StringBuilder();
    for (var token : new Tokenizer(Dictionary.standard()).tokens(district)) {
      if (token.isWord() && !token.has(Meaning.AREA) && !token.has(Meaning.QUARTER)) {
        words.append(words.isEmpty() ? "" : " ").append(token.text());
      }
    }
    return words.isEmpty() ? district : words.toString();
  }

  private static String sound(String name) {
    return Folding.soundKey(Folding.spaced(name));
  }
}
