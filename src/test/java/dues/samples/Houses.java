package dues.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The houses of the sample directory, and the spellings in which the sources write them. */
final class Houses {

  /**
   * A house by its keys in the directory, its number (12, 12А, 12/3) and its korpus ("" if none).
   */
  record House(String id, String street, String number, String korpus, String postCode) {}

  private static final List<String> FORMS =
      List.of("%d", "%d", "%d", "%dА", "%dБ", "%d/3", "%d/7А", "%d");

  private final List<House> all = new ArrayList<>();
  private final Map<String, Map<String, String>> streets;
  private final Map<String, Map<String, String>> cities;
  private final Map<String, Map<String, String>> russian;

  Houses(Table cities, Table streets, Table aliases, long seed) {
    this.cities = byKey(cities, "city");
    this.streets = byKey(streets, "street");
    this.russian = new java.util.HashMap<>();
    for (Map<String, String> alias : aliases.asMaps()) {
      if (alias.getOrDefault("kind", "").equals("language")) {
        russian.put(alias.get("level") + alias.get("id"), alias);
      }
    }
    Random random = new Random(seed);
    for (Map<String, String> street : streets.asMaps()) {
      String key = street.getOrDefault("street", "");
      for (int n = 0; n < 7; n++) {
        String number =
            FORMS.get(random.nextInt(FORMS.size())).formatted(40 + 3 * n + random.nextInt(3));
        String korpus = random.nextInt(6) == 0 ? String.valueOf(1 + random.nextInt(4)) : "";
        String post = street.get("city") + "%04d".formatted(1000 + random.nextInt(90));
        all.add(new House("h" + key + "-" + n, key, number, korpus, post));
      }
    }
  }

  private static Map<String, Map<String, String>> byKey(Table table, String key) {
    Map<String, Map<String, String>> map = new java.util.HashMap<>();
    table.asMaps().forEach(row -> map.put(row.getOrDefault(key, ""), row));
    return map;
  }

  int size() {
    return all.size();
  }

  House at(int index) {
    return all.get(index);
  }

  String street(House house) {
    Map<String, String> street = row(streets, house.street());
    return street.get("type") + " " + street.get("title");
  }

  String bareStreet(House house) {
    return row(streets, house.street()).get("title") + "";
  }

  String city(House house) {
    return row(cities, row(streets, house.street()).get("city") + "").get("title") + "";
  }

  String russianCity(House house) {
    return row(russian, "city" + row(streets, house.street()).get("city")).get("title") + "";
  }

  String russianStreet(House house) {
    Map<String, String> alias = row(russian, "street" + house.street());
    return alias.get("type") + " " + alias.get("title");
  }

  /** One line of address text in one of six Ukrainian spellings. */
  String text(House house, int flat, Random random) {
    String number = house.number();
    String korpus = house.korpus();
    String start =
        random.nextInt(4) == 0 ? house.postCode() + ", м. " + city(house) : "м. " + city(house);
    String street = street(house);
    return switch (random.nextInt(6)) {
      case 0 ->
          start
              + ", "
              + street
              + ", буд. "
              + number
              + korpus(korpus, ", корп. ")
              + flat(flat, ", кв. ");
      case 1 ->
          city(house) + ", " + street + " " + number + korpus(korpus, " к.") + flat(flat, ", кв.");
      case 2 ->
          start
              + ", "
              + street
              + ", "
              + dashed(number)
              + korpus(korpus, " корп.")
              + flat(flat, ", квартира ");
      case 3 ->
          (start
                  + ", "
                  + street
                  + ", буд "
                  + number
                  + korpus(korpus, " корп ")
                  + flat(flat, " кв "))
              .toUpperCase(Locale.ROOT);
      case 4 ->
          start
              + ","
              + street.replace(". ", ".")
              + ",д."
              + number
              + korpus(korpus, ",к.")
              + flat(flat, ",кв.");
      default ->
          start
              + ", "
              + street
              + ", будинок "
              + number
              + korpus(korpus, ", корпус ")
              + flat(flat, ", кв. ");
    };
  }

  /** 43А as 43-А, as clerks write it; numbers without a letter stay. */
  static String dashed(String number) {
    return number.matches("\\d+[АБ]") ? number.replaceAll("([АБ])$", "-$1") : number;
  }

  private static String korpus(String korpus, String word) {
    return korpus.isEmpty() ? "" : word + korpus;
  }

  private static String flat(int flat, String word) {
    return flat == 0 ? "" : word + flat;
  }

  /**
   * The directory's third file; its header names the key and the number alike, as the format says.
   */
  Table table() {
    Table table = new Table("houses", List.of("house", "street", "house", "post_code", "district"));
    for (House house : all) {
      String number = house.number() + korpus(house.korpus(), " к");
      table.addRow(List.of(house.id(), house.street(), number, house.postCode(), ""));
    }
    return table;
  }

  private static Map<String, String> row(Map<String, Map<String, String>> rows, String key) {
    Map<String, String> row = rows.get(key);
    if (row == null) {
      throw new IllegalArgumentException("no row " + key);
    }
    return row;
  }
}
