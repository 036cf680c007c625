package dues.samples;

import dues.samples.Houses.House;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The workbook of a UTM5: Russian names and streets, unix seconds, fees as links to periodic
 * services, blocks with their dates, euros.
 */
final class Utm5Export {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

  /** Columns that UTM5 holds as numbers, and so the workbook too. */
  static final Set<String> NUMERIC =
      Set.of(
          "user_id",
          "account_id",
          "balance",
          "credit",
          "is_juridical",
          "is_blocked",
          "block_type",
          "create_date",
          "connect_date",
          "is_deleted",
          "tariff_id",
          "next_tariff_id",
          "id",
          "cost",
          "periodic_type",
          "discount_method",
          "start_date",
          "expire_date",
          "service_id",
          "tariff_link_id",
          "payment_absolute",
          "currency_id",
          "actual_date",
          "payment_enter_date",
          "method",
          "mobile_telephone",
          "flat_number");

  private final Seed seed;
  private final Houses houses;
  private final Table users =
      table(
          "users",
          "user_id;login;basic_account;full_name;is_juridical;actual_address;juridical_address;country;region;city;"
              + "street;number;building;flat_number;entrance;floor;mobile_telephone;email;account_id;balance;credit;"
              + "is_blocked;block_type;create_date;connect_date;is_deleted;tariff_id;tariff;next_tariff_id;"
              + "passport_series_and_number;birthday;tax_number");
  private final Table links =
      table(
          "service_links",
          "id;user_id;account_id;service_id;tariff_link_id;start_date;expire_date;is_deleted;comment");
  private final Table blocks =
      table("blocks", "id;account_id;block_type;start_date;expire_date;is_deleted;comment");
  private final Table params = table("additional_params", "id;userid;paramid;value");
  private final Table payments =
      table(
          "payments",
          "id;account_id;payment_absolute;currency_id;actual_date;payment_enter_date;method;comments_for_user");

  private Utm5Export(Seed seed, Houses houses) {
    this.seed = seed;
    this.houses = houses;
  }

  static Map<String, Table> firstDay(List<Subscriber> people, Houses houses, long seed) {
    Utm5Export export = new Utm5Export(new Seed(seed), houses);
    people.forEach(export::user);
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Table table :
        List.of(export.users, export.links, export.blocks, export.params, export.payments)) {
      tables.put(table.name(), table);
    }
    return tables;
  }

  /** The second day: links that ended in October, blocks that reach back, a user gone. */
  static Map<String, Table> secondDay(Map<String, Table> first) {
    Map<String, Table> tables = new LinkedHashMap<>();
    first.forEach((name, table) -> tables.put(name, table.copy()));
    Table links = get(tables, "service_links");
    for (String user : List.of("3202", "3411", "3455")) {
      links.set(links.find("user_id", user), "expire_date", lastSecond(LocalDate.of(2026, 10, 17)));
    }
    for (String user : List.of("3204", "3402", "3477")) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", "9" + user);
      row.put("account_id", "1" + user);
      row.put("block_type", "2");
      row.put("start_date", midnight(LocalDate.of(2026, 10, 10)));
      row.put("expire_date", lastSecond(LocalDate.of(2026, 10, 19)));
      row.put("is_deleted", "0");
      get(tables, "blocks").add(row);
    }
    get(tables, "users").removeAll("user_id", "3420");
    get(tables, "service_links").removeAll("user_id", "3420");
    for (String name : List.of("blocks", "payments")) {
      get(tables, name).removeAll("account_id", "13420");
    }
    get(tables, "additional_params").removeAll("userid", "3420");
    return tables;
  }

  private void user(Subscriber person) {
    String id = String.valueOf(3001 + person.id());
    String account = "1" + id;
    House house = houses.at(person.home().house());
    LocalDate created = seed.day(LocalDate.of(2018, 3, 1), 2_900);
    boolean blocked = seed.oneIn(20);
    String birthday =
        person.legal()
            ? ""
            : person.papers().born().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    Map<String, String> row = new LinkedHashMap<>();
    row.put("user_id", id);
    row.put("login", "u" + id);
    row.put("basic_account", account);
    row.put("full_name", Subscribers.retyped(person.title(), seed.random()));
    row.put("is_juridical", person.legal() ? "1" : "0");
    row.put("juridical_address", person.legal() ? houses.text(house, 0, seed.random()) : "");
    row.put("country", "Украина");
    row.put("city", houses.russianCity(house));
    row.put("street", houses.russianStreet(house));
    row.put("number", house.number());
    row.put("building", house.korpus());
    row.put("flat_number", person.home().flat() == 0 ? "" : String.valueOf(person.home().flat()));
    row.put("mobile_telephone", "38" + person.contacts().phone());
    row.put("email", person.contacts().email());
    row.put("account_id", account);
    row.put("balance", "%d.%02d".formatted(seed.below(60), seed.below(100)));
    row.put("credit", "0");
    row.put("is_blocked", blocked ? "1" : "0");
    row.put("block_type", blocked ? "1" : "0");
    row.put("create_date", midnight(created));
    row.put("connect_date", midnight(created));
    row.put("is_deleted", "0");
    row.put("tariff_id", "5");
    row.put("tariff", "Базовый");
    row.put("next_tariff_id", "0");
    row.put("passport_series_and_number", person.papers().document());
    row.put("birthday", birthday);
    row.put("tax_number", person.papers().taxNumber());
    users.add(row);
    link(person, id, account, blocked);
    beside(person.id(), id, account);
  }

  private void beside(int number, String id, String account) {
    if (seed.oneIn(3)) {
      String value = "подъезд " + (1 + seed.below(8));
      params.add(
          Map.of("id", String.valueOf(100 + number), "userid", id, "paramid", "1", "value", value));
    }
    if (seed.oneIn(2)) {
      String paid = midnight(seed.day(AUGUST, 90));
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", String.valueOf(61_000 + number));
      row.put("account_id", account);
      row.put("payment_absolute", (5 + seed.below(40)) + ".00");
      row.put("currency_id", "978");
      row.put("actual_date", paid);
      row.put("payment_enter_date", paid);
      row.put("method", "1");
      payments.add(row);
    }
  }

  private void link(Subscriber person, String id, String account, boolean blocked) {
    LocalDate from = seed.oneIn(3) ? seed.day(AUGUST, 85) : AUGUST;
    String service = person.legal() ? seed.of(List.of("4101", "4105", "4106")) : "4101";
    add(id, account, service, from, seed.oneIn(15) ? lastSecond(from.plusDays(40)) : "0");
    if (seed.oneIn(9)) {
      add(id, account, "4104", from, "0");
    } else if (seed.oneIn(40)) {
      add(id, account, "4103", seed.day(LocalDate.of(2026, 10, 20), 8), "0");
    } else if (seed.oneIn(40)) {
      LocalDate first = seed.day(LocalDate.of(2026, 10, 5), 20);
      add(id, account, "4102", first, lastSecond(first.plusDays(9)));
    }
    if (blocked) {
      block(id, account, "1", seed.day(LocalDate.of(2026, 9, 1), 55), "0");
    } else if (seed.oneIn(8)) {
      LocalDate first = seed.day(LocalDate.of(2026, 8, 5), 70);
      block(
          id,
          account,
          seed.oneIn(2) ? "1" : "2",
          first,
          lastSecond(first.plusDays(2 + seed.below(25))));
    }
  }

  private void add(String id, String account, String service, LocalDate from, String expire) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", String.valueOf(91_000 + links.size()));
    row.put("user_id", id);
    row.put("account_id", account);
    row.put("service_id", service);
    row.put("tariff_link_id", "0");
    row.put("start_date", midnight(from));
    row.put("expire_date", expire);
    row.put("is_deleted", "0");
    links.add(row);
  }

  private void block(String id, String account, String type, LocalDate from, String expire) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", "5" + id);
    row.put("account_id", account);
    row.put("block_type", type);
    row.put("start_date", midnight(from));
    row.put("expire_date", expire);
    row.put("is_deleted", "0");
    blocks.add(row);
  }

  private static String midnight(LocalDate day) {
    return String.valueOf(day.atStartOfDay(KYIV).toEpochSecond());
  }

  private static String lastSecond(LocalDate day) {
    return String.valueOf(
        LocalDateTime.of(day, LocalTime.of(23, 59, 59)).atZone(KYIV).toEpochSecond());
  }

  private static Table table(String name, String header) {
    return new Table(name, List.of(header.split(";")));
  }

  private static Table get(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(name);
    }
    return table;
  }
}
