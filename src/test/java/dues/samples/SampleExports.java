package dues.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the exports of the three sample sources for both days: {@code java
 * dues.samples.SampleExports sample-data}.
 *
 * <p>Rows typed by hand ({@code by-hand/<source>/<date>/<table>.csv}) stand first in every table;
 * generated rows follow.
 */
public final class SampleExports {
  public static final String FIRST = "2026-10-31";
  public static final String SECOND = "2026-11-01";

  private final Houses houses;
  private final List<Subscriber> people;

  private SampleExports(Path folder) {
    Map<String, Table> typed = byHand(folder, "own", FIRST);
    houses =
        new Houses(get(typed, "cities"), get(typed, "streets"), get(typed, "aliases"), 20_261_031L);
    people = Subscribers.invent(610, houses.size(), 7L);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, byte[]> file : generate(folder).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.resolveSibling("."));
      Files.write(target, file.getValue());
    }
  }

  /** Every file of the exports, by its path under the sample folder. */
  static Map<String, byte[]> generate(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String source : List.of("own", "abills", "utm5")) {
      for (String date : List.of(FIRST, SECOND)) {
        Map<String, Table> tables = tables(folder, source, date);
        if (source.equals("utm5")) {
          List<Table> sheets = new ArrayList<>(tables.values());
          files.put("utm5/" + date + ".xlsx", Workbook.of(sheets, Utm5Export.NUMERIC));
        } else {
          String path = source + "/" + date + "/";
          tables.forEach(
              (name, table) -> files.put(path + name + ".csv", table.csv(delimiter(source))));
        }
      }
    }
    return files;
  }

  /** The tables of one source's export of one day: typed, generated and bad rows. */
  public static Map<String, Table> tables(Path folder, String source, String date) {
    Map<String, Table> tables = new SampleExports(folder).generated(source, date);
    byHand(folder, source, date)
        .forEach(
            (name, typed) -> {
              Table table = tables.putIfAbsent(name, typed);
              if (table != null) {
                table.putOnTop(typed);
              }
            });
    byHand(folder, source, date + "/last")
        .forEach((name, typed) -> get(tables, name).append(typed));
    return tables;
  }

  /** The tables that were typed by hand for a source and day, or its bad rows in {@code last}. */
  static Map<String, Table> byHand(Path folder, String source, String date) {
    Map<String, Table> tables = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder.resolve("by-hand").resolve(source).resolve(date))) {
      list.filter(file -> file.toString().endsWith(".csv"))
          .map(file -> Table.read(file, delimiter(source)))
          .forEach(table -> tables.put(table.name(), table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables;
  }

  private Map<String, Table> generated(String source, String date) {
    boolean second = date.equals(SECOND);
    switch (source) {
      case "own" -> {
        Map<String, Table> first = OwnExport.firstDay(people.subList(0, 259), houses, 11L);
        first.put("houses", houses.table());
        return second ? OwnSecondDay.from(first) : first;
      }
      case "abills" -> {
        List<Subscriber> users = pick(150, 260, 300, 484);
        Map<String, Table> first = AbillsExport.firstDay(users, houses, 12L);
        return second ? AbillsExport.secondDay(first) : first;
      }
      default -> {
        List<Subscriber> users = pick(200, 280, 396, 610);
        Map<String, Table> first = Utm5Export.firstDay(users, houses, 13L);
        return second ? Utm5Export.secondDay(first) : first;
      }
    }
  }

  /**
   * Who stands behind a contract {@code source:key}: the number of the invented subscriber, or for
   * a row typed by hand the contract itself.
   */
  public static String person(String contract) {
    String source = contract.substring(0, contract.indexOf(':'));
    int key = Integer.parseInt(contract.substring(source.length() + 1));
    int known = source.equals("own") ? 259 : 610;
    int number = key - (source.equals("own") ? 1001 : source.equals("abills") ? 2001 : 3001);
    return number >= 0 && number < known ? "person " + number : contract;
  }

  private List<Subscriber> pick(int a, int b, int c, int d) {
    return Stream.concat(people.subList(a, b).stream(), people.subList(c, d).stream()).toList();
  }

  private static char delimiter(String source) {
    return source.equals("own") ? ',' : ';';
  }

  private static Table get(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("no hand-typed " + name + ".csv");
    }
    return table;
  }
}
