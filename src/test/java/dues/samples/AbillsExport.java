package dues.samples;

import dues.samples.Houses.House;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The export of an ABillS that serves a network taken over in August 2026: tariffs with a monthly
 * or daily fee, Abon options with their last fee date, today's state only, hryvnias.
 */
final class AbillsExport {
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
  private static final String NO_DATE = "0000-00-00";

  /** A tariff: id, name, monthly fee, daily fee. */
  private record Tariff(String id, String name, String month, String day) {}

  private static final List<Tariff> TARIFFS =
      List.of(
          new Tariff("107", "Дім 100", "150.00", "0.00"),
          new Tariff("107", "Дім 100", "150.00", "0.00"),
          new Tariff("109", "Дім 200", "210.00", "0.00"),
          new Tariff("110", "Акційний", "99.90", "0.00"));
  private static final Tariff BUSINESS = new Tariff("111", "Бізнес", "640.00", "0.00");
  private static final Tariff DAILY = new Tariff("108", "За добу", "0.00", "6.25");

  private final Seed seed;
  private final Houses houses;
  private final Table users =
      new Table(
          "users",
          List.of(
              ("uid;login;fio;contract_id;contract_date;phone;email;district;street;build;flat;deposit;credit;"
                      + "credit_date;disable;registration;tp_id;tp_name;month_fee;day_fee;reduction;reduction_date;gid;"
                      + "company_id;ip;cid;deleted;pasport_num;birth_date;comments")
                  .split(";")));
  private final Table companies =
      new Table(
          "companies",
          List.of(
              ("id;name;bill_id;deposit;credit;tax_number;phone;address;registration;disable;contract_id;"
                      + "contract_date")
                  .split(";")));
  private final Table options =
      new Table(
          "abon_users",
          List.of(
              ("uid;tp_id;date;comments;discount;discount_activate;discount_expire;service_count;manual_fee;"
                      + "personal_description")
                  .split(";")));
  private final Table payments =
      new Table("payments", List.of("id;uid;date;sum;dsc;method;bill_id".split(";")));

  private AbillsExport(Seed seed, Houses houses) {
    this.seed = seed;
    this.houses = houses;
  }

  static Map<String, Table> firstDay(List<Subscriber> people, Houses houses, long seed) {
    AbillsExport export = new AbillsExport(new Seed(seed), houses);
    people.forEach(export::user);
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Table table : List.of(export.users, export.companies, export.options, export.payments)) {
      tables.put(table.name(), table);
    }
    return tables;
  }

  /**
   * The second day: a dearer tariff from November on, two holds, one released, one user gone, one
   * new.
   */
  static Map<String, Table> secondDay(Map<String, Table> first) {
    Map<String, Table> tables = new LinkedHashMap<>();
    first.forEach((name, table) -> tables.put(name, table.copy()));
    Table users = tables.getOrDefault("users", new Table("users", List.of()));
    for (int i = 0; i < users.size(); i++) {
      if (users.cell(i, "tp_id").equals("107")) {
        users.set(i, "month_fee", "165.00");
      }
    }
    users.set(users.find("uid", "2203"), "disable", "3");
    users.set(users.find("uid", "2218"), "disable", "3");
    users.set(users.find("uid", "2344"), "reduction", "15");
    tables.values().forEach(table -> removeUser(table, "2231"));
    return tables;
  }

  private static void removeUser(Table table, String uid) {
    if (table.header().contains("uid")) {
      table.removeAll("uid", uid);
    }
  }

  private void user(Subscriber person) {
    String uid = String.valueOf(2001 + person.id());
    House house = houses.at(person.home().house());
    LocalDate registered = seed.day(AUGUST, 80);
    Tariff tariff = person.legal() ? BUSINESS : person.id() % 41 == 5 ? DAILY : seed.of(TARIFFS);
    if (tariff.equals(DAILY)) {
      registered = seed.day(LocalDate.of(2026, 10, 18), 10);
    }
    String number = house.number() + (house.korpus().isEmpty() ? "" : " корп." + house.korpus());
    String company = "0";
    if (person.legal()) {
      company = String.valueOf(100 + person.id());
      companies.add(company(company, person, registered));
    }
    int reduction = seed.oneIn(9) ? 5 * (1 + seed.below(4)) : 0;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("uid", uid);
    row.put("login", "u" + uid);
    row.put("fio", Subscribers.retyped(person.title(), seed.random()));
    row.put("contract_id", "A-" + uid);
    row.put("contract_date", seed.oneIn(8) ? NO_DATE : registered.toString());
    row.put("phone", person.contacts().phone());
    row.put("email", person.contacts().email());
    row.put("district", houses.city(house));
    row.put("street", seed.oneIn(2) ? houses.street(house) : houses.bareStreet(house));
    row.put("build", seed.oneIn(3) ? Houses.dashed(number) : number);
    row.put("flat", person.home().flat() == 0 ? "" : String.valueOf(person.home().flat()));
    row.put("deposit", "%d.%06d".formatted(seed.below(400), 10_000 * seed.below(100)));
    row.put("credit", seed.oneIn(8) ? "50.00" : "0.00");
    row.put("credit_date", NO_DATE);
    row.put("disable", state(person));
    row.put("registration", registered.toString());
    row.put("tp_id", tariff.id());
    row.put("tp_name", tariff.name());
    row.put("month_fee", tariff.month());
    row.put("day_fee", tariff.day());
    row.put("reduction", String.valueOf(reduction));
    row.put("reduction_date", NO_DATE);
    row.put("gid", String.valueOf(1 + seed.below(4)));
    row.put("company_id", company);
    row.put("ip", String.valueOf(3_232_235_000L + person.id()));
    row.put("cid", mac(person.id()));
    row.put("deleted", "0");
    row.put("pasport_num", person.papers().document());
    row.put("birth_date", person.legal() ? NO_DATE : person.papers().born().toString());
    row.put("comments", "");
    users.add(row);
    options(uid, registered);
    if (seed.oneIn(2)) {
      payment(uid, registered);
    }
  }

  private Map<String, String> company(String company, Subscriber person, LocalDate registered) {
    House house = houses.at(person.home().house());
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", company);
    row.put("name", Subscribers.retyped(person.title(), seed.random()));
    row.put("bill_id", "9" + company);
    row.put("deposit", "0.00");
    row.put("credit", seed.oneIn(4) ? "300.00" : "0.00");
    row.put("tax_number", person.papers().taxNumber());
    row.put("phone", person.contacts().phone());
    row.put("address", houses.text(house, 0, seed.random()));
    row.put("registration", registered.toString());
    row.put("disable", "0");
    row.put("contract_id", "CO-" + company);
    row.put("contract_date", registered.toString());
    return row;
  }

  private void payment(String uid, LocalDate registered) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", "7" + uid);
    row.put("uid", uid);
    row.put("date", registered.plusDays(seed.below(4)) + " 10:15:00");
    row.put("sum", (20 + 10 * seed.below(30)) + ".00");
    row.put("method", String.valueOf(seed.below(5)));
    row.put("bill_id", uid);
    payments.add(row);
  }

  private void options(String uid, LocalDate registered) {
    if (seed.oneIn(4)) {
      LocalDate last = registered.withDayOfMonth(1);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("uid", uid);
      row.put("tp_id", "201");
      row.put("date", last.toString());
      row.put("discount", seed.oneIn(5) ? "10.00" : "0.00");
      row.put("discount_activate", NO_DATE);
      row.put("discount_expire", NO_DATE);
      row.put("service_count", "1");
      row.put("manual_fee", "0");
      options.add(row);
    }
    if (seed.oneIn(9)) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("uid", uid);
      row.put("tp_id", "203");
      row.put("date", registered.toString());
      row.put("discount", "0.00");
      row.put("discount_activate", NO_DATE);
      row.put("discount_expire", NO_DATE);
      row.put("service_count", "1");
      row.put("manual_fee", "0");
      options.add(row);
    }
    if (seed.oneIn(40)) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("uid", uid);
      row.put("tp_id", "202");
      row.put("date", seed.day(LocalDate.of(2026, 10, 20), 9).toString());
      row.put("discount", "0.00");
      row.put("discount_activate", NO_DATE);
      row.put("discount_expire", NO_DATE);
      row.put("service_count", "2");
      row.put("manual_fee", "0");
      options.add(row);
    }
  }

  private String state(Subscriber person) {
    return seed.oneIn(11)
        ? seed.of(List.of("1", "3", "4", "6"))
        : person.id() % 50 == 9 ? "2" : "0";
  }

  private static String mac(int id) {
    return id % 5 == 0 ? "" : "00:1A:2b:%02X:%02x:%02X".formatted(id / 256, id % 256, 17);
  }
}
