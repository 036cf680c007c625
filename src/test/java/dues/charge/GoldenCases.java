package dues.charge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yaml.snakeyaml.Yaml;

/** The prose of golden/fees.json as facts and runs, by the case's id. */
final class GoldenCases {
  private GoldenCases() {}

  static Map<String, Consumer<Scenario>> all() {
    Map<String, Consumer<Scenario>> cases = new TreeMap<>();
    GoldenGrids.addTo(cases);
    GoldenTerms.addTo(cases);
    GoldenCorrections.addTo(cases);
    GoldenFunds.addTo(cases);
    GoldenProse.addTo(cases);
    return cases;
  }

  /** With the lines of the file; an id that the file does not have is a mistake. */
  static Map<String, Example> examples() {
    Map<String, Example> examples = new TreeMap<>();
    Map<String, Map<String, Object>> file = file();
    all()
        .forEach(
            (id, steps) -> {
              Map<String, Object> found = Objects.requireNonNull(file.get(id), id);
              String arithmetic = String.valueOf(found.get("arithmetic"));
              examples.put(id, new Example(id, arithmetic, steps, lines(found)));
            });
    return examples;
  }

  static List<String> idsOfFile() {
    return List.copyOf(file().keySet());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> lines(Map<String, Object> example) {
    List<Map<String, String>> all = new ArrayList<>();
    if (example.get("expected") != null) {
      return GoldenProse.lines(String.valueOf(example.get("id")));
    }
    for (Object given : (List<Object>) Objects.requireNonNull(example.get("lines"))) {
      Map<String, String> line = new TreeMap<>();
      ((Map<String, Object>) given).forEach((column, value) -> line.put(column, "" + value));
      if (line.remove("each_day") == null) {
        all.add(line);
      } else {
        LocalDate first = LocalDate.parse(line.get("service_from"));
        LocalDate last = LocalDate.parse(line.get("service_to"));
        first.datesUntil(last.plusDays(1)).forEach(day -> all.add(on(line, day)));
      }
    }
    return all;
  }

  private static Map<String, String> on(Map<String, String> line, LocalDate day) {
    Map<String, String> one = new TreeMap<>(line);
    one.put("service_from", day.toString());
    one.put("service_to", day.toString());
    return one;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> file() {
    try (InputStream json = GoldenCases.class.getResourceAsStream("/golden/fees.json")) {
      Map<String, Map<String, Object>> byId = new TreeMap<>();
      for (Object example : (List<Object>) new Yaml().load(json)) {
        Map<String, Object> map = (Map<String, Object>) example;
        byId.put(String.valueOf(map.get("id")), map);
      }
      return byId;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One fee at one price, from a day to a day, and its runs. {@code mode} may be followed by
   * parameters.
   */
  static void one(
      Map<String, Consumer<Scenario>> cases,
      String id,
      String mode,
      String price,
      String from,
      String... toAndRuns) {
    cases.put(
        id,
        scenario -> {
          String[] words = mode.split(" ", -1);
          String[] parameters = Arrays.copyOfRange(words, 1, words.length);
          scenario.fee(words[0], parameters).price(price).on(from, toAndRuns[0]);
          for (int i = 1; i < toAndRuns.length; i++) {
            scenario.run(toAndRuns[i]);
          }
        });
  }
}
