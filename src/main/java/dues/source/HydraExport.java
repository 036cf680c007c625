package dues.source;

import dues.source.record.RecordType;
import dues.source.value.Decimals;
import dues.tabular.Header;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hydra's tables for migration: UTF-8 with semicolons, every cell quoted, {@code dd.MM.yyyy},
 * decimals with a point or a comma. A customer is a contract; their balance and credit are those of
 * the row of ACCOUNTS that names them. An address has seven places, of which any may be empty:
 * {@code Самара г.,Пролетарская ул.,5,,,78,к78#234} is city, street, house, korpus, building, flat,
 * intercom. A ¶ stands for a new line in notes.
 */
public final class HydraExport implements ExportKind {

  private static final List<String> PLACES =
      List.of("city", "street", "house", "korpus", "building", "flat");
  private static final int ADDRESS_PARTS = 7;

  private static final List<String> OF_ACCOUNT =
      List.of("ID", "ACC_NUM", "BALANCE", "CREDIT", "CREDIT_END_DATE", "BALANCE_DATE");

  private static final Map<String, String> MODES =
      Map.of(
          "DAY", "DAY_RATE",
          "MONTH", "MONTH_PRORATED",
          "QUARTER", "QUARTER",
          "HALF_YEAR", "HALF_YEAR",
          "YEAR", "YEAR",
          "ONCE", "ONE_TIME");

  private static final RenamedFile CUSTOMERS =
      RenamedFile.of(
          "customers",
          RecordType.CONTRACT,
          """
          contract=ID status=STATUS_ID opened=BEGIN_DATE closed=END_DATE birth_date=BIRTH_DATE
          document=PASSPORT tax_number=TAX_NUMBER group=GROUP_ID\
          """);

  private static final ExportFile CUSTOMER_FILE =
      ExportFile.of(
          "customers",
          true,
          """
          ID* STATUS_ID* PARENT_ID CODE ORGANIZATION NAME* SECOND_NAME SURNAME ADDRESS PHONE EMAIL
          BEGIN_DATE END_DATE BIRTH_DATE PASSPORT TAX_NUMBER GROUP_ID REMARK\
          """,
          RecordType.CONTRACT);

  private static final ExportFile ACCOUNTS =
      ExportFile.of(
          "accounts",
          false,
          """
          ID* USER_ID* ACC_NUM ACC_TYPE_ID CUR_ID BANK_ID BALANCE* CREDIT CREDIT_END_DATE
          BALANCE_DATE\
          """);

  private static final ExportFile SERVICES =
      ExportFile.of(
          "services",
          false,
          """
          ID* USER_ID* SERVICE_ID* NAME PRICE* PERIOD QUANTITY BEGIN_DATE* END_DATE REMARK\
          """,
          RecordType.FEE,
          RecordType.SUBSCRIPTION,
          RecordType.QUANTITY);

  private static final RenamedFile SUBSCRIPTIONS =
      RenamedFile.of(
          "services",
          RecordType.SUBSCRIPTION,
          "subscription=ID contract=USER_ID fee=SERVICE_ID valid_from=BEGIN_DATE"
              + " valid_to=END_DATE");

  private static final ExportFile PAYMENTS =
      ExportFile.of("payments", false, "ID* USER_ID* PAY_DATE* AMOUNT* REMARK", RecordType.PAYMENT);

  @Override
  public String name() {
    return "hydra";
  }

  @Override
  public Format format() {
    return Format.GENERIC.delimitedBy(';').withDates("dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm");
  }

  @Override
  public List<ExportFile> files() {
    return List.of(CUSTOMER_FILE, ACCOUNTS, SERVICES, PAYMENTS);
  }

  /** A customer's account, who is somebody's parent, and who is a customer. */
  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(
        new LookupTable.Columns("accounts", "USER_ID", OF_ACCOUNT),
        new LookupTable.Columns("customers", "PARENT_ID", List.of("PARENT_ID")),
        new LookupTable.Columns("customers", "ID", List.of("ID")));
  }

  @Override
  public Map<String, String> usualStatuses() {
    return Map.of(
        "2011", "ACTIVE",
        "1011", "NEW",
        "5011", "SUSPENDED_CLIENT",
        "4011", "SUSPENDED_ADMIN",
        "3011", "SUSPENDED_ADMIN",
        "6011", "SUSPENDED_DEBT",
        "7011", "LIMITED");
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(RecordType.CONTRACT, RecordType.FEE, RecordType.QUANTITY);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return switch (file.name()) {
      case "customers" -> (row, records) -> customer(row, records, context);
      case "accounts" -> (row, records) -> account(row, context);
      case "services" -> (row, records) -> service(row, records, context);
      case "payments" -> HydraExport::payment;
      default -> throw new IllegalArgumentException(file.name());
    };
  }

  private static void customer(Cells row, Records records, MappingContext context) {
    row.join(context.lookup("accounts"), row.text("ID"));
    boolean organization = "Y".equalsIgnoreCase(row.text("ORGANIZATION"));
    String number = row.text("CODE");
    Records.Draft contract =
        CUSTOMERS
            .begin(row, records)
            .put("number", number == null ? row.text("ACC_NUM") : number)
            .put("title", organization ? row.key("NAME") : title(row))
            .put("kind", organization ? "legal" : "person")
            .put("company", family(row, context.lookup("customers")))
            .put("balance", amount(row, "BALANCE"))
            .put("balance_as_of", row.date("BALANCE_DATE"))
            .put("credit", amount(row, "CREDIT"))
            .put("credit_until", row.date("CREDIT_END_DATE"))
            .put("phones", ContactCells.phones(row, "PHONE"))
            .put("emails", ContactCells.emails(row, "EMAIL"))
            .put("comment", notes(row));
    address(row, contract);
  }

  private static @Nullable String title(Cells row) {
    String title =
        Stream.of("SURNAME", "NAME", "SECOND_NAME")
            .map(row::text)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return title.isEmpty() ? row.key("NAME") : title;
  }

  /** The parent by whom a family's contracts are known; a parent belongs to its own. */
  private static @Nullable String family(Cells row, LookupTable parents) {
    String parent = row.nonZero("PARENT_ID");
    return parent == null ? parents.value(row.text("ID"), "PARENT_ID") : parent;
  }

  /** Seven places; a text with another number of them is kept as a text. */
  private static void address(Cells row, Records.Draft contract) {
    String text = row.text("ADDRESS");
    String[] parts = text == null ? new String[0] : text.split(",", -1);
    if (parts.length != ADDRESS_PARTS) {
      contract.put("address", text);
      return;
    }
    for (int i = 0; i < PLACES.size(); i++) {
      String part = parts[i].strip();
      contract.put(PLACES.get(i), part.isEmpty() ? null : part);
    }
  }

  private static @Nullable String notes(Cells row) {
    String notes = row.text("REMARK");
    return notes == null ? null : notes.replace('¶', '\n');
  }

  /** Older exports write a comma, newer ones a point. */
  private static @Nullable BigDecimal amount(Cells row, String column) {
    String text = row.text(column);
    BigDecimal withComma = text == null ? null : Decimals.parse(text, ',');
    return withComma == null ? row.number(column) : withComma;
  }

  /**
   * Brings nothing by itself: the customers' rows take it from here, the first of each user. One
   * whose user is not among them waits.
   */
  private static void account(Cells row, MappingContext context) {
    String user = row.key("USER_ID");
    if (user != null && context.lookup("customers.ID").value(user, "ID") == null) {
      String problem = "'" + user + "' is no customer of this export; expected it among them";
      row.refuse("USER_ID", RejectCode.E_REF_MISSING, user, problem);
    }
    String first = context.lookup("accounts").value(user, "ID");
    if (first != null && !first.equals(row.key("ID"))) {
      String problem = "user " + user + " has account " + first + " already; expected one each";
      row.refuse("USER_ID", RejectCode.E_ID_DUPLICATE, first, problem);
    }
    amount(row, "BALANCE");
    amount(row, "CREDIT");
    row.date("CREDIT_END_DATE");
    row.date("BALANCE_DATE");
  }

  private static void payment(Cells row, Records records) {
    records
        .add(RecordType.PAYMENT)
        .put("payment", row.key("ID"))
        .put("contract", row.key("USER_ID"))
        .put("paid_at", row.instant("PAY_DATE"))
        .put("amount", amount(row, "AMOUNT"))
        .put("comment", notes(row));
  }

  private static void service(Cells row, Records records, MappingContext context) {
    String service = row.key("SERVICE_ID");
    String title = row.text("NAME");
    String period = row.text("PERIOD", "");
    SUBSCRIPTIONS.begin(row, records).put("price", amount(row, "PRICE")).put("comment", notes(row));
    BigDecimal count = row.number("QUANTITY", 0, Integer.MAX_VALUE);
    records
        .add(RecordType.QUANTITY)
        .put("subscription", row.text("ID"))
        .put("quantity", count == null ? BigDecimal.ONE : count);
    String usual = context.sheet().meaning().feeMode();
    String mode = period.isEmpty() ? usual : MODES.get(period.toUpperCase(Locale.ROOT));
    if (mode == null) {
      String problem =
          "'" + period + "' is no period; expected one of " + new TreeSet<>(MODES.keySet());
      row.refuse("PERIOD", RejectCode.E_PARAMETERS, period, problem);
    }
    if (row.isRefused() || context.isFirst(service + "|" + title + "|" + mode)) {
      records
          .add(RecordType.FEE)
          .put("fee", service)
          .put("title", title == null ? service : title)
          .put("mode", mode);
    }
  }
}
