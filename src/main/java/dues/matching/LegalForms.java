package dues.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The abbreviations that make a title a firm's, from {@code dues/matching/legal-forms.txt}. */
final class LegalForms {
  private static final String PATH = "/dues/matching/legal-forms.txt";

  private LegalForms() {}

  static Set<String> read() {
    try (var stream = LegalForms.class.getResourceAsStream(PATH)) {
      if (stream == null) {
        throw new IllegalStateException(PATH + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
