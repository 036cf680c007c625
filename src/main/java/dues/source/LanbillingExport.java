package dues.source;

import dues.source.record.RecordType;
import dues.tabular.Header;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LANBilling: UTF-8 with semicolons, ISO dates, one row an account (vgroup). The agreement is the
 * contract, the user who holds it the customer, each account a subscription of its tariff's fee.
 *
 * <p>An account is blocked by itself. Where all accounts of an agreement are blocked alike, that is
 * the contract's status. Otherwise the contract has the status of an account that works, and an
 * account blocked differently has no price from the day on which it was seen so, hence no billable
 * day: of accounts 3301 (blocked 0, rent 300) and 3302 (blocked 4, rent 100) only 300 are charged.
 * An archived account is one of code 10.
 */
public final class LanbillingExport implements ExportKind {

  private static final String ARCHIVED = "10";
  private static final List<String> OF_ACCOUNT = List.of("vg_id", "blocked", "archive", "tar_id");

  private static final RenamedFile CONTRACT =
      RenamedFile.of(
          "vgroups",
          RecordType.CONTRACT,
          """
          contract=agrm_id number title=name opened=date closed=closedon balance credit company=uid
          birth_date=birthdate document=passport tax_number=inn house=building korpus=block flat
          post_code=index\
          """);

  private static final ExportFile TARIFFS =
      ExportFile.of(
          "tarifs",
          false,
          "tar_id* descr* rent dailyrent shape",
          RecordType.TARIFF,
          RecordType.FEE,
          RecordType.PRICE);

  private static final ExportFile ACCOUNTS =
      ExportFile.of(
          "vgroups",
          true,
          """
          uid type name* agrm_id* number date closedon balance credit vg_id* login blocked* archive
          accondate tar_id descr rent dailyrent city city_short street street_short
          building block flat index phone mobile email birthdate passport inn\
          """,
          RecordType.CONTRACT,
          RecordType.TARIFF,
          RecordType.FEE,
          RecordType.PRICE,
          RecordType.SUBSCRIPTION);

  private static final ExportFile SERVICES =
      ExportFile.of(
          "usbox_services",
          false,
          "serv_id* agrm_id* vg_id* cat_idx* descr common above* mul timefrom* timeto comment",
          RecordType.FEE,
          RecordType.SUBSCRIPTION,
          RecordType.QUANTITY);

  private static final RenamedFile PAYMENTS =
      RenamedFile.of(
          "payments",
          RecordType.PAYMENT,
          "payment=record_id contract=agrm_id paid_at=pay_date amount comment");

  private static final RenamedFile SERVICE =
      RenamedFile.of(
          "usbox_services",
          RecordType.SUBSCRIPTION,
          """
          subscription=serv_id contract=agrm_id fee=cat_idx valid_from=timefrom valid_to=timeto
          comment\
          """);

  /** One account of an agreement. */
  private record Account(String id, String code, String tariff) {}

  @Override
  public String name() {
    return "lanbilling";
  }

  @Override
  public Format format() {
    return Format.GENERIC.delimitedBy(';');
  }

  @Override
  public List<ExportFile> files() {
    return List.of(TARIFFS, ACCOUNTS, SERVICES, PAYMENTS.file());
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(
        new LookupTable.Columns("tarifs", "tar_id", List.of("descr", "rent", "dailyrent")),
        new LookupTable.Columns("vgroups", "agrm_id", OF_ACCOUNT, true));
  }

  @Override
  public Map<String, String> usualStatuses() {
    return Map.of(
        "0",
        "ACTIVE",
        "2",
        "SUSPENDED_CLIENT",
        "3",
        "SUSPENDED_ADMIN",
        "1",
        "SUSPENDED_DEBT",
        "4",
        "SUSPENDED_DEBT",
        "5",
        "LIMITED",
        ARCHIVED,
        "CLOSED");
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(
        RecordType.CONTRACT,
        RecordType.FEE,
        RecordType.PRICE,
        RecordType.SUBSCRIPTION,
        RecordType.QUANTITY);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return switch (file.name()) {
      case "tarifs" ->
          (row, records) -> tariff(row).addCatalogue(row, context, records, row.key("tar_id"));
      case "vgroups" -> (row, records) -> account(row, records, context);
      case "usbox_services" -> (row, records) -> service(row, records, context);
      default -> RenamedFile.of(file, List.of(PAYMENTS));
    };
  }

  private static TariffFee tariff(Cells row) {
    return TariffFee.of(
        row.text("tar_id", ""), row.text("descr"), row.number("rent"), row.number("dailyrent"));
  }

  private static void account(Cells row, Records records, MappingContext context) {
    row.join(context.lookup("tarifs"), row.text("tar_id"));
    List<Account> accounts = accounts(row.text("agrm_id"), context);
    String status = status(accounts, context);
    CodeCells.status(row, "blocked");
    CONTRACT
        .begin(row, records)
        .put("kind", row.isOne("type") ? "legal" : "person")
        .put("status", status)
        .put("city", words(row, "city_short", "city"))
        .put("street", words(row, "street_short", "street"))
        .put("phones", ContactCells.phones(row, "phone", "mobile"))
        .put("emails", ContactCells.emails(row, "email"))
        .put("tariff", accounts.isEmpty() ? null : blankToNull(accounts.get(0).tariff()));
    boolean isServed = row.nonZero("tar_id") != null || row.text("login") != null;
    String id = isServed ? row.key("vg_id") : row.nonZero("vg_id");
    if (id != null && row.nonZero("tar_id") != null) {
      TariffFee fee = tariff(row);
      LocalDate from = row.date("accondate");
      if (!context.delivers("tarifs")) {
        fee.addCatalogue(row, context, records, fee.id());
      }
      fee.addSubscription(
          row,
          row.text("agrm_id") + "/" + id,
          row.text("agrm_id"),
          from == null ? context.businessDate() : from,
          blocked(id, accounts, status, context),
          records);
    }
  }

  private static List<Account> accounts(@Nullable String agreement, MappingContext context) {
    List<Account> accounts = new ArrayList<>();
    for (List<String> cells : context.lookup("vgroups").rowsOf(agreement)) {
      String code = cells.get(2).equals("1") ? ARCHIVED : cells.get(1);
      accounts.add(new Account(cells.get(0), code, cells.get(3)));
    }
    return accounts;
  }

  /** A code that nobody explained withholds them all; then one that works; else the first. */
  private static @Nullable String status(List<Account> accounts, MappingContext context) {
    List<String> codes = accounts.stream().map(Account::code).filter(c -> !c.isEmpty()).toList();
    return codes.stream()
        .filter(code -> canonical(code, context).equals(StatusMap.UNKNOWN))
        .findFirst()
        .or(() -> codes.stream().filter(code -> !stops(code, context)).sorted().findFirst())
        .or(() -> codes.stream().filter(code -> !code.equals(ARCHIVED)).findFirst())
        .or(() -> codes.stream().findFirst())
        .orElse(null);
  }

  private static String canonical(String code, MappingContext context) {
    return context.statuses().canonical(code);
  }

  private static boolean stops(String code, MappingContext context) {
    String canonical = canonical(code, context);
    return canonical.startsWith("SUSPENDED") || canonical.equals("CLOSED");
  }

  /** The code of an account that is stopped while its contract is not stopped so; else null. */
  private static @Nullable String blocked(
      String id, List<Account> accounts, @Nullable String status, MappingContext context) {
    return accounts.stream()
        .filter(account -> account.id().equals(id))
        .map(Account::code)
        .filter(code -> !code.isEmpty() && !code.equals(status) && stops(code, context))
        .findFirst()
        .orElse(null);
  }

  private static void service(Cells row, Records records, MappingContext context) {
    List<Account> accounts = accounts(row.text("agrm_id"), context);
    String status = status(accounts, context);
    boolean stopped = blocked(row.text("vg_id", ""), accounts, status, context) != null;
    BigDecimal price = row.number("above");
    BigDecimal count = row.number("mul", 0, Integer.MAX_VALUE);
    SERVICE.begin(row, records).put("price", stopped ? null : price);
    records
        .add(RecordType.QUANTITY)
        .put("subscription", row.text("serv_id"))
        .put("quantity", count == null ? BigDecimal.ONE : count);
    String mode = mode(row, context);
    String title = row.text("descr", row.text("cat_idx", ""));
    if (row.isRefused() || context.isFirst(row.text("cat_idx") + "|" + title + "|" + mode)) {
      records
          .add(RecordType.FEE)
          .put("fee", row.text("cat_idx"))
          .put("title", title)
          .put("mode", mode);
    }
  }

  /** Once, by the month, or by the day. */
  private static @Nullable String mode(Cells row, MappingContext context) {
    String common = row.text("common", "1");
    return switch (common) {
      case "0" -> "ONE_TIME";
      case "1" -> context.sheet().meaning().feeMode();
      case "2" -> "DAY_RATE";
      default -> {
        String problem = "'" + common + "' is no period; expected 0 (once), 1 (month), 2 (day)";
        row.refuse("common", RejectCode.E_PARAMETERS, common, problem);
        yield null;
      }
    };
  }

  private static @Nullable String words(Cells row, String... columns) {
    String text =
        Stream.of(columns).map(row::text).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return blankToNull(text);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() || text.equals("0") ? null : text;
  }
}
