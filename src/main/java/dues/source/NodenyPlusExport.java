package dues.source;

import dues.source.parameter.ParameterMapping;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * NoDeny Plus: UTF-8 with semicolons, times as unix seconds. A {@linkplain NodenyUsers user} is a
 * contract, whose address stands in the row of {@code data} with the same uid, its street as a key
 * of the dictionary; the site's other fields of that row are parameters. A service is a fee, a row
 * of users_services a subscription from {@code tm_start} to {@code tm_end}, 0 for no end.
 */
public final class NodenyPlusExport implements ExportKind {

  private static final String STREET = "street";
  private static final String ADDRESS = "_adr_";

  private static final List<String> OF_DATA =
      List.of("_adr_city", "_adr_street", "_adr_house", "_adr_room", "_adr_floor", "_adr_telefon");

  private static final Map<String, String> MODES =
      Map.of("day", "DAY_RATE", "quarter", "QUARTER", "year", "YEAR", "once", "ONE_TIME");

  private static final ExportFile DICTIONARY = ExportFile.of("dictionary", false, "type* k* v*");

  private static final ExportFile SERVICES =
      ExportFile.of(
          "services",
          false,
          "service_id* title* price* period description",
          RecordType.FEE,
          RecordType.PRICE);

  private static final ExportFile USERS =
      ExportFile.of(
          "users",
          true,
          """
          id* mid name* contract contract_date state* fio balance submoney limit_balance
          block_if_limit discount grp comment ip email\
          """,
          RecordType.CONTRACT);

  /** Its fields are each site's own, so that none of them is unknown. */
  private static final ExportFile DATA =
      new ExportFile(
          "data", false, List.of("uid"), List.of(), Set.of(RecordType.CONTRACT_PARAMETER));

  private static final ExportFile USERS_SERVICES =
      ExportFile.of(
          "users_services",
          false,
          "id* uid* service_id* tm_start* tm_end tags",
          RecordType.SUBSCRIPTION);

  private static final ExportFile PAYS =
      ExportFile.of("pays", false, "id* mid* cash* time* category reason", RecordType.PAYMENT);

  @Override
  public String name() {
    return "nodeny_plus";
  }

  @Override
  public Format format() {
    return Format.GENERIC.delimitedBy(';').withDates("unix");
  }

  @Override
  public List<ExportFile> files() {
    return List.of(DICTIONARY, SERVICES, USERS, DATA, USERS_SERVICES, PAYS);
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(
        NodenyUsers.MAIN,
        new LookupTable.Columns("data", "uid", OF_DATA),
        new LookupTable.Columns("dictionary", "k", List.of("type", "v"), true));
  }

  @Override
  public Map<String, String> usualStatuses() {
    return NodenyUsers.STATUSES;
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(RecordType.CONTRACT, RecordType.FEE, RecordType.PRICE);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return switch (file.name()) {
      case "dictionary" -> (row, records) -> row.key("k");
      case "services" -> (row, records) -> service(row, records, context);
      case "users" -> (row, records) -> user(row, records, context);
      case "data" -> {
        ParameterMapping mapping = ParameterMapping.of(context);
        yield (row, records) -> {
          String contract = NodenyUsers.contract(row.key("uid"), context);
          parameters(row, contract, header.names(), records, mapping);
        };
      }
      case "users_services" -> (row, records) -> subscription(row, records, context);
      case "pays" -> (row, records) -> pay(row, records, context);
      default -> throw new IllegalArgumentException(file.name());
    };
  }

  private static void user(Cells row, Records records, MappingContext context) {
    if (row.nonZero("mid") != null) {
      NodenyUsers.expectNoMoney(row);
      return;
    }
    row.join(context.lookup("data"), row.text("id"));
    NodenyUsers.begin(row, records)
        .put("phones", ContactCells.phones(row, "_adr_telefon"))
        .put("emails", ContactCells.emails(row, "email"))
        .put("city", row.text("_adr_city"))
        .put("street", street(row.nonZero("_adr_street"), context))
        .put("house", row.nonZero("_adr_house"))
        .put("flat", row.nonZero("_adr_room"));
  }

  /** The dictionary's word for a street's key; a street that is no key stands for itself. */
  private static @Nullable String street(@Nullable String key, MappingContext context) {
    return context.lookup("dictionary").rowsOf(key).stream()
        .filter(row -> row.get(0).equals(STREET))
        .map(row -> row.get(1))
        .filter(word -> !word.isEmpty())
        .findFirst()
        .orElse(key);
  }

  private static void service(Cells row, Records records, MappingContext context) {
    String period = row.text("period", "month").toLowerCase(Locale.ROOT);
    String mode = period.equals("month") ? context.sheet().meaning().feeMode() : MODES.get(period);
    if (mode == null) {
      String problem = "'" + period + "' is no period; expected day, month, quarter, year or once";
      row.refuse("period", RejectCode.E_PARAMETERS, period, problem);
    }
    records
        .add(RecordType.FEE)
        .put("fee", row.key("service_id"))
        .put("title", NodenyUsers.title(row, "title"))
        .put("mode", mode)
        .put("description", row.text("description"));
    records
        .add(RecordType.PRICE)
        .put("fee", row.text("service_id"))
        .put("price", row.number("price"))
        .put("currency", CodeCells.currency(row, "currency"));
  }

  private static void parameters(
      Cells row,
      @Nullable String contract,
      List<String> names,
      Records records,
      ParameterMapping mapping) {
    for (String name : names) {
      boolean own = !name.isEmpty() && !name.equals("uid") && !name.startsWith(ADDRESS);
      if (own) {
        mapping.add(records, row, contract, new ParameterMapping.Place(name, name));
      }
    }
  }

  private static void subscription(Cells row, Records records, MappingContext context) {
    Instant end = row.instant("tm_end");
    records
        .add(RecordType.SUBSCRIPTION)
        .put("subscription", row.key("id"))
        .put("contract", NodenyUsers.contract(row.key("uid"), context))
        .put("fee", row.key("service_id"))
        .put("valid_from", row.date("tm_start"))
        .put("valid_to", end == null ? null : row.dateOf(end.minusNanos(1)).plusDays(1))
        .put("comment", row.text("tags"));
  }

  private static void pay(Cells row, Records records, MappingContext context) {
    records
        .add(RecordType.PAYMENT)
        .put("payment", row.key("id"))
        .put("contract", NodenyUsers.contract(row.key("mid"), context))
        .put("paid_at", row.instant("time"))
        .put("amount", row.number("cash"))
        .put("comment", row.text("reason"));
  }
}
