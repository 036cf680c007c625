import dues.matching.truth.Truth;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who of many contracts is one customer: Dues and Duke 1.2 on the same rows in one run, how many a second and how good.
 *
 * <p>Arguments: the launcher, the home, and how many contracts of {@code Families} there are to be, or a file of people whose
 * first column is {@code rec-N-…}, the same N for one person.
 */
final class Matching {
  private static final String DATE = "2026-10-15";
  private static final Pattern PERSON = Pattern.compile("rec-(\\d+)-.*");
  private static final List<String> SOURCES = List.of("a", "b", "c");

  private Matching() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[1]);
    Path data = Files.createDirectories(home.resolve("data"));
    boolean isCount = arguments[2].matches("\\d+");
    if (isCount) {
      Families.write(Integer.parseInt(arguments[2]), data);
    } else {
      people(Path.of(arguments[2]), data);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> sources = SOURCES.stream().filter(source -> Files.exists(data.resolve(source))).toList();
    for (String source : sources) {
      read(data.resolve(source).resolve("contracts.csv"))
          .forEach(
              row -> {
                row.put("contract", source + ":" + row.get("contract"));
                rows.add(row);
              });
    }
    Map<String, Integer> persons = new HashMap<>();
    try (var lines = Files.lines(data.resolve("truth.csv"))) {
      lines.map(line -> line.split(",")).forEach(cells -> persons.put(cells[0], Integer.valueOf(cells[1])));
    }
    try (Bench bench = Bench.in(Path.of(arguments[0]), home)) {
      for (String source : sources) {
        bench.source(source, "data/" + source);
        bench.job("import-billing", source, DATE);
      }
      if (isCount) {
        bench.job("normalize-addresses", String.join(",", sources), DATE);
      }
      double seconds = bench.job("match-customers", String.join(",", sources), DATE);
      report("Dues", rows.size(), seconds, Truth.of(persons, bench.customers()));
    }
    long began = System.nanoTime();
    Map<String, String> clusters = Duke.clusters(rows);
    report("Duke 1.2", rows.size(), (System.nanoTime() - began) / 1e9, Truth.of(persons, clusters));
  }

  private static void report(String who, int rows, double seconds, Truth truth) {
    System.out.printf(Locale.ROOT, "%-9s %d contracts in %.1f s, %.0f a second; %s%n", who, rows, seconds, rows / seconds, truth);
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String[] header = lines.readLine().split(",", -1);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          if (!cells[i].isEmpty()) {
            row.put(header[i], cells[i]);
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** A public file of people as one source: given name and surname are the title, an id number is the document. */
  private static void people(Path file, Path data) throws IOException {
    Path source = Files.createDirectories(data.resolve("a"));
    try (BufferedReader lines = Files.newBufferedReader(file);
        BufferedWriter contracts = Files.newBufferedWriter(source.resolve("contracts.csv"));
        BufferedWriter truth = Files.newBufferedWriter(data.resolve("truth.csv"))) {
      List<String> header = cells(lines.readLine());
      contracts.write("contract,title,region,city,post_code,street,house,building,birth_date,document\n");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = cells(line);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), cells.get(i));
        }
        String id = row.get("rec_id");
        Matcher person = PERSON.matcher(id);
        if (person.matches()) {
          truth.write("a:" + id + "," + person.group(1) + "\n");
        }
        String birth = row.getOrDefault("date_of_birth", "").replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3");
        String title = (row.get("given_name") + " " + row.get("surname")).strip();
        contracts.write(
            String.join(
                    ",",
                    List.of(
                        id, title.isEmpty() ? "?" : title, row.get("state"), row.get("suburb"), row.get("postcode"),
                        row.get("address_1"), row.get("street_number"), row.get("address_2"), birth,
                        row.get("soc_sec_id")))
                + "\n");
      }
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1)).stream().map(String::strip).toList();
  }
}
