package dues.recount;

import static dues.recount.Rows.cell;

import dues.recount.Taken.Day;
import dues.recount.Taken.Span;
import dues.recount.Taken.Term;
import dues.samples.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The self-written billing's facts: dated rows, with the effects of statuses that {@code
 * jobs/fees.yml} gives it.
 */
final class OwnBook implements Book {
  private static final Set<String> KNOWN = Set.of("0", "1", "3", "5", "7", "8");

  private final Map<String, Map<String, String>> contracts = new HashMap<>();
  private final Map<String, Map<String, String>> subscriptions = new HashMap<>();
  private final Map<String, Map<String, String>> fees = new HashMap<>();
  private final Map<String, List<Map<String, String>>> prices = new HashMap<>();
  private final Map<String, List<Map<String, String>>> statuses = new HashMap<>();
  private final Map<String, List<Map<String, String>>> quantities = new HashMap<>();
  private final Map<String, List<Map<String, String>>> discounts = new HashMap<>();

  /** Takes in a night's export; what it lacks stays as it was. */
  @Override
  public void read(LocalDate night, Map<String, Table> tables) {
    Map<String, Map<String, String>> present =
        Rows.keyed(
            Book.table(tables, "contracts"),
            "contract",
            Rows.dates("opened", "closed")
                .and(Rows.numbers("balance"))
                .and(row -> Set.of("", "UAH").contains(cell(row, "currency"))));
    contracts.putAll(present);
    fees.putAll(
        Rows.keyed(
            Book.table(tables, "fees"),
            "fee",
            row ->
                !cell(row, "start_stub").equals("THRESHOLD")
                    || !cell(row, "stub_threshold_day").isEmpty()));
    Map<String, Map<String, String>> taken =
        Rows.keyed(
            Book.table(tables, "subscriptions"),
            "subscription",
            Rows.dates("from", "to")
                .and(Rows.numbers("price"))
                .and(row -> contracts.containsKey(cell(row, "contract")))
                .and(row -> fees.containsKey(cell(row, "fee"))));
    subscriptions.putAll(taken);
    replace(statuses, present.keySet(), tables, "statuses", "contract", "status");
    replace(quantities, taken.keySet(), tables, "quantities", "subscription", "quantity");
    replace(discounts, taken.keySet(), tables, "discounts", "subscription", "percent");
    replace(prices, fees.keySet(), tables, "prices", "fee", "price");
  }

  private static void replace(
      Map<String, List<Map<String, String>>> facts,
      Set<String> owners,
      Map<String, Table> tables,
      String table,
      String owner,
      String number) {
    Map<String, List<Map<String, String>>> rows =
        Rows.owned(
            Book.table(tables, table),
            owner,
            Rows.dates("from", "to")
                .and(Rows.numbers(number))
                .and(
                    row -> {
                      Span span = Rows.span(row, "from", "to");
                      return !span.to().isBefore(span.from());
                    }));
    boolean mayOverlap = table.equals("statuses");
    for (String key : owners) {
      List<Map<String, String>> told = rows.getOrDefault(key, List.of());
      facts.put(key, mayOverlap ? told : Rows.apart(told));
    }
  }

  @Override
  public List<Taken> taken() {
    List<Taken> all = new ArrayList<>();
    subscriptions.forEach((key, row) -> all.add(taken(key, row)));
    return all;
  }

  private Taken taken(String key, Map<String, String> row) {
    Map<String, String> contract = contracts.getOrDefault(cell(row, "contract"), Map.of());
    String fee = cell(row, "fee");
    Term term =
        new Term(
            Rows.span(row, "from", "to"),
            Rows.span(contract, "opened", "closed"),
            Rows.day(cell(row, "charged_through"), LocalDate.MIN),
            cell(row, "trial_days").isEmpty() ? 0 : Integer.parseInt(cell(row, "trial_days")));
    Line.Whose whose = new Line.Whose("own", cell(row, "contract"), key, fee);
    Map<String, String> parameters = fees.getOrDefault(fee, Map.of());
    return new Taken(whose, parameters, term, day -> day(row, contract, day));
  }

  private Optional<Day> day(Map<String, String> row, Map<String, String> contract, LocalDate day) {
    String fee = cell(row, "fee");
    if (cell(contract, "balance").startsWith("-") && fee.equals("prepaid")) {
      return Optional.empty();
    }
    String charged = fee;
    int percent = 100;
    boolean suspended = !KNOWN.contains(cell(contract, "status"));
    for (Map<String, String> status : statuses.getOrDefault(cell(row, "contract"), List.of())) {
      if (Rows.span(status, "from", "to").covers(day)) {
        String code = cell(status, "status");
        if (code.equals("3") && fee.equals("phone")) {
          charged = "phone-hold";
        } else if (code.equals("7") && fee.equals("iptv")) {
          percent = 50;
        } else if (Set.of("1", "5").contains(code) || (code.equals("3") && !fee.equals("domain"))) {
          suspended = true;
        }
      }
    }
    Optional<Fraction> price = price(row, contract, charged, day);
    if (suspended || price.isEmpty()) {
      return Optional.empty();
    }
    Fraction discount = discount(row, contract, day);
    return Optional.of(
        new Day(charged, price.get(), quantity(row, day), discount, Fraction.of(percent)));
  }

  private Optional<Fraction> price(
      Map<String, String> row, Map<String, String> contract, String charged, LocalDate day) {
    if (!cell(row, "price").isEmpty() && charged.equals(cell(row, "fee"))) {
      return Optional.of(Fraction.of(cell(row, "price")));
    }
    String tariff = cell(row, "tariff").isEmpty() ? cell(contract, "tariff") : cell(row, "tariff");
    return price(charged, tariff, day).or(() -> price(charged, "", day));
  }

  private Optional<Fraction> price(String fee, String tariff, LocalDate day) {
    List<Map<String, String>> rows =
        prices.getOrDefault(fee, List.of()).stream()
            .filter(row -> cell(row, "tariff").equals(tariff))
            .toList();
    return value(rows, day, "price");
  }

  private Fraction quantity(Map<String, String> row, LocalDate day) {
    List<Map<String, String>> rows = quantities.getOrDefault(cell(row, "subscription"), List.of());
    return value(rows, day, "quantity").orElse(Fraction.ONE);
  }

  private Fraction discount(Map<String, String> row, Map<String, String> contract, LocalDate day) {
    List<Map<String, String>> rows = discounts.getOrDefault(cell(row, "subscription"), List.of());
    boolean general =
        cell(fees.getOrDefault(cell(row, "fee"), Map.of()), "use_discount").equals("1");
    String ofContract = general ? cell(contract, "discount_percent") : "";
    Fraction otherwise = ofContract.isEmpty() ? Fraction.ZERO : Fraction.of(ofContract);
    return value(rows, day, "percent").orElse(otherwise);
  }

  private static Optional<Fraction> value(
      List<Map<String, String>> rows, LocalDate day, String column) {
    return rows.stream()
        .filter(row -> Rows.span(row, "from", "to").covers(day))
        .map(row -> Fraction.of(cell(row, column)))
        .findFirst();
  }
}
