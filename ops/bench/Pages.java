import dues.batch.sheet.Sheets;
import dues.console.Console;
import dues.console.Listening;
import dues.platform.Home;
import dues.platform.Violations;
import dues.platform.database.Database;
import dues.platform.database.Migrations;
import dues.store.users.Users;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How long whole pages take over HTTP, from the question to the last byte: the search of contracts, and the history of runs.
 *
 * <p>Arguments: search or runs, the home, how many rows, how many questions.
 */
final class Pages {
  private static final String PASSWORD = "a long word for benches";
  private static final long SEED = 20261031;

  /** A server that people work on has compiled what they ask for. */
  private static final int WARM_UP = 50;

  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String url;

  private Pages(String url) {
    this.url = url;
  }

  public static void main(String[] arguments) throws Exception {
    boolean search = arguments[0].equals("search");
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    long rows = Long.parseLong(arguments[2]);
    Files.createDirectories(folder.resolve("jobs/sources"));
    Files.writeString(folder.resolve("jobs/sources/bench.yml"), "kind: generic\npath: data\ncurrency: UAH\n");
    Home home = Home.at(folder);
    try (Database database = Database.embedded(home)) {
      DataSource books =
          new DriverManagerDataSource(database.address().url(), database.address().user(), database.address().password());
      if (!Files.exists(folder.resolve("filled"))) {
        new Migrations(books).apply();
        fill(books, System.getProperty("bench.fill"), rows);
        Files.writeString(folder.resolve("filled"), "");
      }
      Console console =
          Console.start(home, Sheets.read(home, new Violations()), database, Listening.at(Listening.LOOPBACK, 0, Map.of()));
      try (var context = console.context()) {
        Users users = context.getBean(Users.class);
        users.add("bench", new BCryptPasswordEncoder(4).encode(PASSWORD), "OPERATOR", List.of());
        users.password("bench", new BCryptPasswordEncoder(4).encode(PASSWORD), false);
        Pages pages = new Pages("http://127.0.0.1:" + console.port());
        pages.login();
        if (search) {
          awaitIndex(JdbcClient.create(books), rows);
        }
        Map<String, Function<Random, String>> questions = search ? searches(rows) : histories(rows);
        System.out.printf(Locale.ROOT, "seed %d, %d rows%n", SEED, rows);
        for (var question : questions.entrySet()) {
          pages.measure(question.getKey(), question.getValue(), Integer.parseInt(arguments[3]));
        }
      }
    }
  }

  private static Map<String, Function<Random, String>> searches(long rows) {
    Function<Random, String> number = r -> String.valueOf(1 + (long) (r.nextDouble() * rows));
    Map<String, Function<Random, String>> searches = new TreeMap<>();
    searches.put("number", r -> "/contracts?label=n-" + number.apply(r));
    searches.put("part of a number", r -> "/contracts?label=" + (100 + r.nextInt(900)));
    searches.put("comment", r -> "/contracts?label=" + word("борг " + r.nextInt(1000)));
    searches.put("a frequent name", r -> "/contracts?text=" + word("коваленко"));
    searches.put("a name", r -> "/contracts?text=" + word("шевчук марія " + r.nextInt(99)));
    searches.put("text of a parameter", r -> "/contracts?narrow.in=memo&text=" + word("техніка " + r.nextInt(1000)));
    searches.put("a name in a parameter", r -> "/contracts?narrow.in=memo&text=" + word("коваленко"));
    searches.put("a street", r -> "/contracts?place.street=" + word("садова " + r.nextInt(200)));
    searches.put("a flat", r -> "/contracts?place.street=" + word("лісова " + r.nextInt(200)) + "&place.house=" + (1 + r.nextInt(180)) + "&place.flat=" + (1 + r.nextInt(90)));
    searches.put("a phone", r -> "/contracts?phone=" + (1000 + r.nextInt(9000)));
    searches.put("a date", r -> "/contracts?date=" + LocalDate.of(1950, 1, 1).plusDays(r.nextInt(20000)));
    searches.put("a date in a parameter", r -> "/contracts?narrow.in=memo&date=" + LocalDate.of(2015, 1, 1).plusDays(r.nextInt(4000)));
    searches.put("without a customer", r -> "/contracts?narrow.single=true");
    return searches;
  }

  private static Map<String, Function<Random, String>> histories(long rows) {
    return new TreeMap<>(
        Map.of(
            "newest", r -> "/runs",
            "failed", r -> "/runs?status=FAILED",
            "older", r -> "/runs?before=" + (1 + (long) (r.nextDouble() * rows)),
            "of a job", r -> "/runs?job=" + List.of("nightly", "import-billing", "close-period").get(r.nextInt(3)),
            "of a source", r -> "/runs?source=" + List.of("bench", "rare").get(r.nextInt(2)),
            "all at once", r -> "/runs?source=bench&job=import-billing&status=FAILED&before=" + (1 + (long) (r.nextDouble() * rows)),
            "of a date", r -> "/runs?date=" + LocalDate.of(2003, 1, 1).plusDays(r.nextInt((int) (rows / 12))),
            "one run", r -> "/runs/" + (1 + (long) (r.nextDouble() * rows))));
  }

  private static String word(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void measure(String name, Function<Random, String> question, int times) throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < WARM_UP; i++) {
      get(question.apply(random));
    }
    double[] millis = new double[times];
    double most = 0;
    String slowest = "";
    for (int i = 0; i < times; i++) {
      String path = question.apply(random);
      long began = System.nanoTime();
      get(path);
      millis[i] = (System.nanoTime() - began) / 1e6;
      slowest = millis[i] > most ? path : slowest;
      most = Math.max(most, millis[i]);
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT, "  %-20s median %6.1f ms, p99 %6.1f ms, at most %6.1f ms (%s)%n", name, millis[times / 2], millis[(times * 99 + 99) / 100 - 1], most, slowest);
  }

  private String get(String path) throws Exception {
    var answer = browser.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered " + answer.statusCode());
    }
    return answer.body();
  }

  private void login() throws Exception {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/login"));
    token.find();
    String form = "username=bench&password=" + word(PASSWORD) + "&_csrf=" + word(token.group(1));
    browser.send(
        HttpRequest.newBuilder(URI.create(url + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
  }

  /** The index follows the imports by itself; how long that takes is told, too. */
  private static void awaitIndex(JdbcClient books, long rows) throws Exception {
    long began = System.nanoTime();
    while (books.sql("select count(*) from contract_search").query(Long.class).single() < rows) {
      Thread.sleep(Duration.ofSeconds(1).toMillis());
    }
    System.out.printf(Locale.ROOT, "  the index took %.0f s, beside everything else%n", (System.nanoTime() - began) / 1e9);
    books.sql("vacuum analyze contract_search").update();
  }

  private static void fill(DataSource books, String file, long rows) throws Exception {
    try (Connection connection = books.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Files.readString(Path.of(file)).split(";\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql.replace(":rows", Long.toString(rows)));
        }
      }
    }
  }
}
