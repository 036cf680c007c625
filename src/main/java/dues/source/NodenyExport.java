package dues.source;

import dues.source.record.RecordType;
import dues.tabular.Header;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * NoDeny: windows-1251 (some sites koi8-u), semicolons and no quotes, times as unix seconds. A
 * {@linkplain NodenyUsers user} is a contract, its plan a fee by the month; an alias is a further
 * subscription of its main user, stopped by itself while its state is off. 0 is no room, no floor
 * and no date.
 */
public final class NodenyExport implements ExportKind {

  private static final String PAYMENT = "10";

  private static final ExportFile PLANS =
      ExportFile.of(
          "plans", false, "id* name* price", RecordType.TARIFF, RecordType.FEE, RecordType.PRICE);

  private static final ExportFile USERS =
      ExportFile.of(
          "users",
          true,
          """
          id* mid* name* contract contract_date state* auth fio adress name_street house room floor
          telefon balance submoney limit_balance block_if_limit paket plan price start_day discount
          grp modify_time comment ip\
          """,
          RecordType.CONTRACT,
          RecordType.TARIFF,
          RecordType.FEE,
          RecordType.PRICE,
          RecordType.SUBSCRIPTION);

  private static final ExportFile PAYS =
      ExportFile.of(
          "pays", false, "id* mid* cash* time* type category reason coment", RecordType.PAYMENT);

  @Override
  public String name() {
    return "nodeny";
  }

  @Override
  public Format format() {
    return Format.GENERIC
        .delimitedBy(';')
        .unquoted()
        .in(Charset.forName("windows-1251"))
        .withDates("unix");
  }

  @Override
  public List<ExportFile> files() {
    return List.of(PLANS, USERS, PAYS);
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(NodenyUsers.MAIN, new LookupTable.Columns("plans", "id", List.of("price")));
  }

  @Override
  public Map<String, String> usualStatuses() {
    return NodenyUsers.STATUSES;
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(RecordType.CONTRACT, RecordType.FEE, RecordType.PRICE, RecordType.SUBSCRIPTION);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return switch (file.name()) {
      case "plans" -> (row, records) -> plan(row, records, context);
      case "users" -> (row, records) -> user(row, records, context);
      case "pays" -> (row, records) -> pay(row, records, context);
      default -> throw new IllegalArgumentException(file.name());
    };
  }

  private static void plan(Cells row, Records records, MappingContext context) {
    String id = row.key("id");
    TariffFee.of(row.text("id", ""), NodenyUsers.title(row, "name"), row.number("price"), null)
        .addCatalogue(row, context, records, id);
  }

  private static void user(Cells row, Records records, MappingContext context) {
    row.join(context.lookup("plans"), row.text("paket"));
    String main = row.nonZero("mid");
    if (main == null) {
      String street = row.text("name_street");
      NodenyUsers.begin(row, records)
          .put("phones", ContactCells.phones(row, "telefon"))
          .put("address", street == null ? row.text("adress") : null)
          .put("street", street)
          .put("house", row.nonZero("house"))
          .put("flat", row.nonZero("room"))
          .put("tariff", row.nonZero("paket"));
    } else {
      NodenyUsers.expectNoMoney(row);
    }
    service(row, main, records, context);
  }

  private static void service(
      Cells row, @Nullable String main, Records records, MappingContext context) {
    String id = row.key("id");
    String plan = row.nonZero("paket");
    if (id == null || plan == null) {
      return;
    }
    TariffFee fee = TariffFee.of(plan, NodenyUsers.title(row, "plan"), row.number("price"), null);
    LocalDate signed = row.date("contract_date");
    LocalDate from = signed == null ? context.businessDate() : signed;
    if (!context.delivers("plans")) {
      fee.addCatalogue(row, context, records, plan);
    }
    if (main == null) {
      fee.addSubscription(row, id, from, records);
    } else {
      String state = CodeCells.status(row, "state");
      String blocked = "on".equals(state) ? null : state;
      fee.addSubscription(row, main + "/" + id, main, from, blocked, records);
    }
  }

  /** A payment; events and charges stand in the same table under other types. */
  private static void pay(Cells row, Records records, MappingContext context) {
    if (row.text("type", PAYMENT).equals(PAYMENT)) {
      records
          .add(RecordType.PAYMENT)
          .put("payment", row.key("id"))
          .put("contract", NodenyUsers.contract(row.key("mid"), context))
          .put("paid_at", row.instant("time"))
          .put("amount", row.number("cash"))
          .put("comment", row.text("reason"));
    }
  }
}
