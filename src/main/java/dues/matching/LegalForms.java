package dues.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Legal forms and whom they denote, from {@code dues/matching/legal-forms.txt}. */
final class LegalForms {
  private static final String PATH = "/dues/matching/legal-forms.txt";

  private LegalForms() {}

  static Map<String, String> read() {
    try (var stream = LegalForms.class.getResourceAsStream(PATH)) {
      if (stream == null) {
        throw new IllegalStateException(PATH + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.toLowerCase(Locale.ROOT).split("\\|", -1))
          .collect(Collectors.toUnmodifiableMap(line -> line[0].strip(), line -> line[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
