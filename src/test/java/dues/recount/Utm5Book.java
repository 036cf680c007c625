package dues.recount;

import static dues.recount.Rows.cell;

import dues.recount.Taken.Day;
import dues.recount.Taken.Span;
import dues.recount.Taken.Term;
import dues.samples.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** UTM5's facts: service links and blocks with dates, prices of the day they are told. */
final class Utm5Book implements Book {
  private static final Map<String, Map<String, String>> SERVICES =
      Map.of(
          "4101", Map.of("mode", "MONTH_PRORATED"),
          "4102", Map.of("mode", "DAY_RATE"),
          "4103", Map.of("mode", "MONTH_BY_DAY"),
          "4104", Map.of("mode", "MONTH_PRORATED", "timing", "IN_ARREARS"),
          "4105", Map.of("mode", "QUARTER"),
          "4106", Map.of("mode", "YEAR"));

  private final Map<String, Map<String, String>> users = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> links = new LinkedHashMap<>();
  private final Map<String, Dated<String>> costs = new HashMap<>();
  private final Map<String, List<Map<String, String>>> blocks = new HashMap<>();

  @Override
  public void read(LocalDate night, Map<String, Table> tables) {
    Map<String, Map<String, String>> present =
        Rows.keyed(
            Book.table(tables, "users"),
            "user_id",
            Rows.dates("create_date").and(Rows.numbers("balance")));
    users.putAll(present);
    Rows.keyed(Book.table(tables, "periodic_services"), "id", row -> true)
        .forEach(
            (key, row) ->
                costs.computeIfAbsent(key, fresh -> new Dated<>()).tell(night, cell(row, "cost")));
    links.putAll(
        Rows.keyed(
            Book.table(tables, "service_links"),
            "id",
            Rows.dates("start_date", "expire_date")
                .and(row -> users.containsKey(cell(row, "user_id")))
                .and(row -> costs.containsKey(cell(row, "service_id")))));
    Map<String, List<Map<String, String>>> told =
        Rows.owned(Book.table(tables, "blocks"), "account_id", row -> true);
    present
        .values()
        .forEach(
            user ->
                blocks.put(
                    cell(user, "account_id"),
                    told.getOrDefault(cell(user, "account_id"), List.of())));
  }

  @Override
  public List<Taken> taken() {
    List<Taken> all = new ArrayList<>();
    links.forEach(
        (key, row) -> {
          String user = cell(row, "user_id");
          String service = cell(row, "service_id");
          String created = cell(users.getOrDefault(user, Map.of()), "create_date");
          Term term =
              new Term(
                  Rows.span(row, "start_date", "expire_date"),
                  new Span(Rows.day(created, LocalDate.MIN), LocalDate.MAX),
                  LocalDate.MIN,
                  0);
          Line.Whose whose = new Line.Whose("utm5", user, key, service);
          Map<String, String> parameters = SERVICES.getOrDefault(service, Map.of());
          all.add(new Taken(whose, parameters, term, day -> day(row, day)));
        });
    return all;
  }

  private Optional<Day> day(Map<String, String> link, LocalDate day) {
    boolean blocked =
        blocks.getOrDefault(cell(link, "account_id"), List.of()).stream()
            .anyMatch(block -> Rows.span(block, "start_date", "expire_date").covers(day));
    String service = cell(link, "service_id");
    Dated<String> cost =
        Optional.ofNullable(costs.get(service))
            .orElseThrow(() -> new IllegalArgumentException(service));
    return blocked
        ? Optional.empty()
        : Optional.of(
            new Day(
                service, Fraction.of(cost.on(day)), Fraction.ONE, Fraction.ZERO, Fraction.of(100)));
  }
}
