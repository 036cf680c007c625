package dues.console.told;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The sentences of messages/told, found by their English form: "same house, flat 12" is {@code
 * said.same_flat} with 12. Of several that fit, the one with the most words of its own is meant.
 */
record Sentences(List<Sentence> all) {

  private static final String FILE = "/messages/told.properties";

  /** A sentence and what stands in its places. */
  record Found(String key, List<String> places) {}

  static Sentences read() {
    Properties english = new Properties();
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE)),
            StandardCharsets.UTF_8)) {
      english.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sentences(
        english.stringPropertyNames().stream()
            .filter(key -> key.startsWith("said."))
            .map(key -> Sentence.of(key, english.getProperty(key)))
            .sorted(Comparator.comparingInt(Sentence::own).reversed().thenComparing(Sentence::key))
            .toList());
  }

  Optional<Found> find(String text) {
    return all.stream()
        .flatMap(
            one ->
                one.read(text)
                    .map(places -> Stream.of(new Found(one.key(), places)))
                    .orElse(Stream.empty()))
        .findFirst();
  }
}
