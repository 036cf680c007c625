import com.opencsv.CSVReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a night leaves: exports without the numbers that differ from run to run, and the reports byte for byte. */
final class Results {
  private static final List<String> EXPORTS =
      List.of("ledger", "contracts", "customers", "matches", "addresses", "subscriptions", "tasks");
  /** Numbers and moments of the run itself. */
  private static final Set<String> OWN = Set.of("line", "execution", "reverses", "house_id", "opened", "closed");

  /** Which source came first with a house, or made a customer, is history. */
  private static final Map<String, String> SAME = Map.of("CREATED_HOUSE", "EXACT");

  private static final Set<String> HISTORY = Set.of("customers", "matches");

  private final Map<String, String> texts = new TreeMap<>();

  private Results() {}

  static Results of(DuesHome home) throws Exception {
    Results results = new Results();
    for (String export : EXPORTS) {
      results.texts.put("export " + export, ofEveryRun(export, home.run("export", export).requireZero().out()));
    }
    Path reports = home.folder().resolve("out/reports/" + DuesHome.DATE);
    try (var files = Files.list(reports)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        // the manifest names executions and moments
        if (!file.getFileName().toString().startsWith("manifest")) {
          results.texts.put("report " + file.getFileName(), digest(file));
        }
      }
    }
    return results;
  }

  /**
   * The same without what depends on the order in which sources came: a cut connection costs one source its turn while the night
   * goes on with the others, which then come first.
   */
  Results withoutOrder() {
    Results less = new Results();
    texts.forEach(
        (name, text) -> {
          if (!name.startsWith("report ") && HISTORY.stream().noneMatch(name::endsWith)) {
            less.texts.put(name, name.endsWith("contracts") ? withoutCustomers(text) : text);
          }
        });
    return less;
  }

  private static String withoutCustomers(String contracts) {
    List<List<String>> rows =
        contracts.lines().map(line -> new ArrayList<>(List.of(line.split(" \\| ", -1)))).map(row -> (List<String>) row).toList();
    int customer = rows.get(0).indexOf("customer");
    rows.forEach(row -> row.remove(customer));
    return String.join("\n", rows.stream().map(row -> String.join(" | ", row)).toList());
  }

  /** What differs from another night's, one line each; empty when nothing does. */
  List<String> differencesFrom(Results other) {
    List<String> differences = new ArrayList<>();
    Set<String> names = new java.util.TreeSet<>(texts.keySet());
    names.addAll(other.texts.keySet());
    for (String name : names) {
      String mine = texts.getOrDefault(name, "missing");
      String its = other.texts.getOrDefault(name, "missing");
      if (!mine.equals(its)) {
        differences.add(name + ": " + first(mine, its));
      }
    }
    return differences;
  }

  private static String first(String mine, String its) {
    List<String> a = mine.lines().toList();
    List<String> b = its.lines().toList();
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      String left = i < a.size() ? a.get(i) : "nothing";
      String right = i < b.size() ? b.get(i) : "nothing";
      if (!left.equals(right)) {
        return "row " + (i + 1) + " is " + left + ", expected " + right;
      }
    }
    return "line ends";
  }

  private static String ofEveryRun(String export, String csv) throws Exception {
    StringBuilder text = new StringBuilder();
    try (CSVReader reader = new CSVReader(new StringReader(csv))) {
      String[] header = reader.readNext();
      for (String[] row = header; row != null; row = reader.readNext()) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
          if (!OWN.contains(header[i]) || export.equals("contracts")) {
            kept.add(SAME.getOrDefault(row[i], row[i]));
          }
        }
        text.append(String.join(" | ", kept)).append('\n');
      }
    }
    return text.toString();
  }

  private static String digest(Path file) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
