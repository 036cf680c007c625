package dues.recount;

import static dues.recount.Rows.cell;

import dues.recount.Taken.Day;
import dues.recount.Taken.Span;
import dues.recount.Taken.Term;
import dues.samples.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ABillS's facts: today's state, which becomes a history by being told night after night. */
final class AbillsBook implements Book {
  private static final Set<String> REDUCED = Set.of("tariff:107", "tariff:109");
  private static final Set<String> SUSPENDING = Set.of("1", "3", "4", "5");
  private static final Set<String> ACCRUING = Set.of("0", "2", "6", "7", "10");

  private final Map<String, Dated<Map<String, String>>> users = new LinkedHashMap<>();
  private final Map<String, Dated<Map<String, String>>> options = new LinkedHashMap<>();
  private final Map<String, Dated<Map<String, String>>> tariffs = new LinkedHashMap<>();

  @Override
  public void read(LocalDate night, Map<String, Table> tables) {
    Map<String, Map<String, String>> present =
        Rows.keyed(
            Book.table(tables, "users"),
            "uid",
            Rows.dates("contract_date", "registration").and(Rows.numbers("deposit")));
    present.forEach((key, row) -> tell(users, key, night, row));
    present.values().stream()
        .filter(row -> !cell(row, "tp_id").isEmpty() && !cell(row, "tp_id").equals("0"))
        .forEach(row -> tell(tariffs, "tariff:" + cell(row, "tp_id"), night, price(row)));
    Rows.keyed(Book.table(tables, "abon_tariffs"), "id", row -> true)
        .forEach((key, row) -> tell(tariffs, key, night, row));
    Rows.owned(
            Book.table(tables, "abon_users"),
            "uid",
            Rows.dates("date")
                .and(row -> users.containsKey(cell(row, "uid")))
                .and(row -> tariffs.containsKey(cell(row, "tp_id"))))
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row -> tell(options, cell(row, "uid") + "/" + cell(row, "tp_id"), night, row)));
  }

  private static <T> void tell(Map<String, Dated<T>> all, String key, LocalDate night, T row) {
    all.computeIfAbsent(key, fresh -> new Dated<>()).tell(night, row);
  }

  private static Map<String, String> price(Map<String, String> user) {
    boolean monthly = !cell(user, "month_fee").matches("0*(\\.0*)?");
    return Map.of(
        "mode", monthly ? "MONTH_PRORATED" : "DAY_RATE",
        "price", monthly ? cell(user, "month_fee") : cell(user, "day_fee"));
  }

  @Override
  public List<Taken> taken() {
    List<Taken> all = new ArrayList<>();
    users.forEach(
        (uid, user) -> {
          Map<String, String> first = user.on(LocalDate.MIN);
          String fee = "tariff:" + cell(first, "tp_id");
          if (tariffs.containsKey(fee)) {
            LocalDate from = Rows.day(cell(first, "registration"), LocalDate.MIN);
            Line.Whose whose = new Line.Whose("abills", uid, uid + "/tariff", fee);
            all.add(taken(whose, from, LocalDate.MIN));
          }
        });
    options.forEach(
        (key, option) -> {
          Map<String, String> row = option.on(LocalDate.MIN);
          LocalDate last = Rows.day(cell(row, "date"), LocalDate.MIN);
          all.add(
              taken(
                  new Line.Whose("abills", cell(row, "uid"), key, cell(row, "tp_id")), last, last));
        });
    return all;
  }

  private Taken taken(Line.Whose whose, LocalDate from, LocalDate chargedThrough) {
    Map<String, String> user = get(users, whose.contract()).on(LocalDate.MIN);
    LocalDate opened = Rows.day(cell(user, "contract_date"), LocalDate.MIN);
    Term term =
        new Term(
            new Span(from, LocalDate.MAX),
            new Span(opened.isAfter(chargedThrough) ? opened : LocalDate.MIN, LocalDate.MAX),
            chargedThrough,
            0);
    Map<String, String> tariff = get(tariffs, whose.fee()).on(LocalDate.MIN);
    return new Taken(whose, Map.of("mode", mode(tariff)), term, day -> day(whose, day));
  }

  private static String mode(Map<String, String> tariff) {
    if (tariff.containsKey("mode")) {
      return cell(tariff, "mode");
    }
    return switch (cell(tariff, "period")
        + cell(tariff, "nonfix_period")
        + cell(tariff, "period_alignment")) {
      case "000" -> "DAY_RATE";
      case "101" -> "MONTH_PRORATED";
      case "110" -> "ANNIVERSARY";
      case "200" -> "QUARTER";
      case "300" -> "HALF_YEAR";
      case "400" -> "YEAR";
      default -> throw new IllegalArgumentException(tariff.toString());
    };
  }

  private Optional<Day> day(Line.Whose whose, LocalDate day) {
    Map<String, String> user = get(users, whose.contract()).on(day);
    Map<String, String> tariff = get(tariffs, whose.fee()).on(day);
    if (SUSPENDING.contains(cell(user, "disable")) || !ACCRUING.contains(cell(user, "disable"))) {
      return Optional.empty();
    }
    boolean reduced = REDUCED.contains(whose.fee()) || cell(tariff, "discount").equals("1");
    Fraction discount =
        reduced && !cell(user, "reduction").isEmpty()
            ? Fraction.of(cell(user, "reduction"))
            : Fraction.ZERO;
    Fraction quantity = Fraction.ONE;
    if (options.containsKey(whose.subscription())) {
      Map<String, String> option = get(options, whose.subscription()).on(day);
      quantity = Fraction.of(cell(option, "service_count"));
      boolean inside = Rows.span(option, "discount_activate", "discount_expire").covers(day);
      Fraction own = Fraction.of(cell(option, "discount"));
      discount = inside && own.signum() > 0 ? own : discount;
    }
    return Optional.of(
        new Day(
            whose.fee(), Fraction.of(cell(tariff, "price")), quantity, discount, Fraction.of(100)));
  }

  private static Dated<Map<String, String>> get(
      Map<String, Dated<Map<String, String>>> all, String key) {
    return Optional.ofNullable(all.get(key)).orElseThrow(() -> new IllegalArgumentException(key));
  }
}
