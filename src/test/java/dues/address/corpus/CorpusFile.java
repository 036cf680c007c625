package dues.address.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** One language: its towns, streets, spellings, and streets that are in no directory. */
record CorpusFile(
    String language,
    Map<String, List<String>> forms,
    List<Place> cities,
    List<Place> streets,
    List<String> nowhere) {
  static final Map<String, String> COUNTRIES =
      Map.of("ru", "RU", "uk", "UA", "be", "BY", "de", "DE", "pl", "PL");

  /** A title with the type word in front, and other ways to write both. */
  record Place(String title, List<String> spellings) {}

  static CorpusFile read(String language) throws IOException {
    var path = "/dues/address/corpus/" + language + ".txt";
    var file =
        new CorpusFile(
            language, new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (var stream = CorpusFile.class.getResourceAsStream(path)) {
      var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(file::addLine);
    }
    return file;
  }

  private void addLine(String line) {
    var columns = line.split(" \\| ", -1);
    var last = List.of(columns[columns.length - 1].split(";", -1));
    switch (columns[0]) {
      case "city" -> cities.add(new Place(columns[1], stripped(last)));
      case "street" -> streets.add(place(columns));
      case "word" -> forms.put(columns[1], last.stream().map(String::stripLeading).toList());
      case "nowhere" -> nowhere.addAll(stripped(last));
      default -> forms.put(columns[0], last);
    }
  }

  private static Place place(String[] columns) {
    return new Place(
        columns[1], columns.length < 3 ? List.of() : stripped(List.of(columns[2].split(";", -1))));
  }

  private static List<String> stripped(List<String> texts) {
    return texts.stream().map(String::strip).toList();
  }

  static boolean isLatin(String language) {
    return language.equals("de") || language.equals("pl");
  }

  /** One of the ways to write a thing of a kind: {@code house}, {@code flat}, a street's type. */
  String form(String kind, Random random) {
    var ways = forms.getOrDefault(kind, List.of("%s"));
    return ways.get(random.nextInt(ways.size()));
  }

  String country() {
    return Objects.requireNonNull(COUNTRIES.get(language));
  }
}
