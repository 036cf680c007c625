package dues.samples;

import dues.samples.Houses.House;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The export of the self-written billing (kind generic): dated facts, every fee mode, hryvnias, and
 * the directory of houses for everybody.
 *
 * <p>Subscriptions older than August 2026 carry {@code charged_through}, so that the first night
 * charges from August on.
 */
final class OwnExport {
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
  private static final List<String> MONTHLY =
      List.of("inet-50", "inet-50", "inet-100", "inet-100", "inet-home", "inet-home", "iptv");
  private static final List<String> EXTRAS =
      List.of(
          "iptv",
          "ip-addr",
          "wifi",
          "antivirus",
          "cctv",
          "guard",
          "tv-day",
          "hosting",
          "port",
          "cloud",
          "backup",
          "phone");
  private static final List<String> BUSINESS =
      List.of(
          "rack", "domain", "support", "vps", "hosting", "seats", "cowork", "cloud", "course",
          "mesh");

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Seed seed;
  private final Houses houses;

  private OwnExport(Seed seed, Houses houses) {
    this.seed = seed;
    this.houses = houses;
    table(
        "contracts",
        "contract,number,title,kind,opened,closed,status,status_from,currency,balance,balance_as_of,"
            + "credit,credit_until,discount_percent,phones,emails,birth_date,document,tax_number,address,city,street,house,"
            + "korpus,flat,post_code,house_id,tariff,comment");
    table("statuses", "contract,status,from,to");
    table(
        "subscriptions",
        "subscription,contract,fee,tariff,from,to,price,trial_days,discount_percent,charged_through,comment");
    table("quantities", "subscription,from,to,quantity");
    table("discounts", "contract,subscription,from,to,percent");
    table("contract_tariffs", "contract,tariff,position,from,to");
    table("parameters", "contract,parameter,value");
    table("payments", "payment,contract,paid_at,amount,bucket,comment");
  }

  /** The first day's export. */
  static Map<String, Table> firstDay(List<Subscriber> people, Houses houses, long seed) {
    OwnExport export = new OwnExport(new Seed(seed), houses);
    people.forEach(export::contract);
    return export.tables;
  }

  private void contract(Subscriber person) {
    String key = String.valueOf(1001 + person.id());
    LocalDate opened =
        seed.oneIn(3) ? seed.day(AUGUST, 88) : seed.day(LocalDate.of(2019, 2, 1), 2_600);
    boolean closed = seed.oneIn(25);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("contract", key);
    row.put("number", "Д-" + key);
    row.put("title", person.title());
    row.put("kind", person.legal() ? "legal" : "person");
    row.put("opened", opened.toString());
    row.put("closed", closed ? seed.day(LocalDate.of(2026, 9, 5), 50).toString() : "");
    row.put("status", "0");
    row.put("balance", "%d.%02d".formatted(seed.below(900) - 200, seed.below(100)));
    row.put("balance_as_of", "2026-10-31");
    row.put("credit", seed.oneIn(6) ? "100.00" : "0");
    row.put("discount_percent", seed.oneIn(7) ? seed.of(List.of("5", "10", "12.5")) : "");
    row.put("phones", phone(person.contacts().phone()));
    row.put("emails", person.contacts().email());
    row.put("birth_date", person.legal() ? "" : person.papers().born().toString());
    row.put("document", person.papers().document());
    row.put("tax_number", person.papers().taxNumber());
    row.put("tariff", seed.oneIn(4) ? seed.of(List.of("std", "promo")) : "");
    row.put("comment", seed.oneIn(9) ? "дзвонити після 18:00" : "");
    row.putAll(address(person));
    table("contracts").add(row);
    LocalDate from = opened.isBefore(AUGUST) ? opened : opened.plusDays(seed.below(3));
    subscriptions(key, person, from);
    statuses(key);
    String tariff = row.getOrDefault("tariff", "");
    if (!tariff.isEmpty()) {
      table("contract_tariffs")
          .add(Map.of("contract", key, "tariff", tariff, "position", "1", "from", opened + ""));
    }
    beside(key);
  }

  private void beside(String key) {
    if (seed.oneIn(2)) {
      String paid = seed.day(AUGUST, 91).toString();
      String amount = (50 + 10 * seed.below(40)) + ".00";
      table("payments")
          .add(Map.of("payment", "P" + key, "contract", key, "paid_at", paid, "amount", amount));
    }
    if (seed.oneIn(5)) {
      String code = String.valueOf(10 + seed.below(90));
      table("parameters").add(Map.of("contract", key, "parameter", "entrance_code", "value", code));
    }
  }

  private Map<String, String> address(Subscriber person) {
    House house = houses.at(person.home().house());
    int flat = person.home().flat();
    String flatText = flat == 0 ? "" : String.valueOf(flat);
    return switch (person.id() % 3) {
      case 0 -> Map.of("house_id", house.id(), "flat", flatText);
      case 1 ->
          Map.of(
              "city",
              houses.city(house),
              "street",
              houses.street(house),
              "house",
              house.number(),
              "korpus",
              house.korpus(),
              "flat",
              flatText,
              "post_code",
              house.postCode());
      default -> Map.of("address", houses.text(house, flat, seed.random()));
    };
  }

  private String phone(String digits) {
    return switch (seed.below(4)) {
      case 0 -> digits;
      case 1 -> "+38" + digits;
      case 2 ->
          "("
              + digits.substring(0, 3)
              + ") "
              + digits.substring(3, 6)
              + "-"
              + digits.substring(6, 8)
              + "-"
              + digits.substring(8);
      default -> "38 " + digits.substring(0, 3) + " " + digits.substring(3);
    };
  }

  private void subscriptions(String key, Subscriber person, LocalDate from) {
    List<String> fees = new ArrayList<>();
    fees.add(person.legal() ? seed.of(BUSINESS) : seed.of(MONTHLY));
    if (person.legal() || seed.oneIn(3)) {
      fees.add(seed.of(EXTRAS));
    }
    if (seed.oneIn(6)) {
      fees.add("connect");
    }
    int n = 0;
    for (String fee : new java.util.LinkedHashSet<>(fees)) {
      n++;
      String subscription = "S" + key + "-" + n;
      LocalDate start = from;
      if (fee.equals("tv-day") || fee.equals("ip-addr")) {
        start = seed.day(LocalDate.of(2026, 10, 12), 15);
      }
      String to =
          fee.equals("tv-day") || seed.oneIn(14)
              ? seed.day(LocalDate.of(2026, 10, 28), 30).toString()
              : "";
      if (!to.isEmpty() && LocalDate.parse(to).isBefore(start)) {
        to = "";
      }
      Map<String, String> row = new LinkedHashMap<>();
      row.put("subscription", subscription);
      row.put("contract", key);
      row.put("fee", fee);
      row.put("tariff", fee.equals("inet-50") && seed.oneIn(5) ? "std" : "");
      row.put("from", start.toString());
      row.put("to", to);
      row.put("price", seed.oneIn(20) ? (90 + seed.below(200)) + ".50" : "");
      row.put("charged_through", start.isBefore(AUGUST) ? "2026-07-31" : "");
      table("subscriptions").add(row);
      details(subscription, fee);
    }
  }

  private void details(String subscription, String fee) {
    if (seed.oneIn(8) || fee.equals("seats")) {
      LocalDate change = seed.day(LocalDate.of(2026, 9, 3), 50);
      quantity(subscription, "2019-01-01", change.minusDays(1).toString(), 1);
      quantity(subscription, change.toString(), "", 2 + seed.below(4));
    }
    if (seed.oneIn(9)) {
      LocalDate first = seed.day(LocalDate.of(2026, 8, 20), 50);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("subscription", subscription);
      row.put("from", first.toString());
      row.put("to", first.plusDays(20 + seed.below(60)).toString());
      row.put("percent", seed.of(List.of("10", "25", "33.3", "50", "100")));
      table("discounts").add(row);
    }
  }

  private void quantity(String subscription, String from, String to, int quantity) {
    String text = String.valueOf(quantity);
    table("quantities")
        .add(Map.of("subscription", subscription, "from", from, "to", to, "quantity", text));
  }

  private void statuses(String key) {
    if (seed.oneIn(4)) {
      LocalDate first = seed.day(LocalDate.of(2026, 8, 10), 75);
      boolean open = seed.oneIn(5);
      Map<String, String> row = new LinkedHashMap<>();
      row.put("contract", key);
      row.put("status", seed.of(List.of("1", "3", "3", "5", "7")));
      row.put("from", first.toString());
      row.put("to", open ? "" : first.plusDays(3 + seed.below(30)).toString());
      table("statuses").add(row);
    }
  }

  private void table(String name, String header) {
    tables.put(name, new Table(name, List.of(header.split(","))));
  }

  private Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(name);
    }
    return table;
  }
}
