package dues.source;

import dues.source.record.RecordType;
import dues.source.value.Decimals;
import dues.tabular.Header;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ABillS: UTF-8 with semicolons, its tables' own columns, today's state only. A user is a contract;
 * the tariff's {@code month_fee} or {@code day_fee} is a fee; an option of the Abon module is a fee
 * and a user's option a subscription that ABillS has charged through its {@code date}. {@code
 * disable} is the status code, and where it is 0 the service's {@code status}; deleted and expired
 * users are CLOSED.
 */
public final class AbillsExport implements ExportKind {

  private static final ExportFile COMPANIES =
      ExportFile.of("companies", false, "id* name credit tax_number deposit bill_id phone address");

  private static final ExportFile ABON_TARIFFS =
      ExportFile.of(
          "abon_tariffs",
          false,
          """
          id* name* price* period payment_type nonfix_period period_alignment manual_activate discount
          priority ext_bill_account fees_type activate_price promo_period ext_cmd description
          user_portal service_link notification1 notification2\
          """,
          RecordType.FEE,
          RecordType.PRICE);

  private static final ExportFile USERS =
      ExportFile.of(
          "users",
          true,
          """
          uid* login fio contract_id contract_sufix contract_date phone email district street build
          flat zip deposit credit credit_date ext_bill_deposit disable status deleted expire registration
          tp_id tp_name month_fee day_fee reduction reduction_date gid company_id ip cid pasport_num
          birth_date tax_number comments\
          """,
          RecordType.CONTRACT,
          RecordType.TARIFF,
          RecordType.FEE,
          RecordType.PRICE,
          RecordType.SUBSCRIPTION);

  private static final ExportFile ABON_USERS =
      ExportFile.of(
          "abon_users",
          false,
          """
          uid* tp_id* date comments personal_description discount discount_activate discount_expire
          service_count manual_fee\
          """,
          RecordType.SUBSCRIPTION,
          RecordType.QUANTITY);

  private static final ExportFile PAYMENTS =
      ExportFile.of(
          "payments", false, "id* uid* date* sum* dsc method bill_id", RecordType.PAYMENT);

  private static final Map<String, String> PERIODS =
      Map.of("2", "QUARTER", "3", "HALF_YEAR", "4", "YEAR");

  private static final Map<String, String> PORTAL = Map.of("1", "read", "2", "manage");

  @Override
  public String name() {
    return "abills";
  }

  @Override
  public Format format() {
    return Format.GENERIC.delimitedBy(';');
  }

  @Override
  public List<ExportFile> files() {
    return List.of(COMPANIES, ABON_TARIFFS, USERS, ABON_USERS, PAYMENTS);
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(
        new LookupTable.Columns("companies", "id", List.of("name", "credit", "tax_number")));
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
      case "users" -> (row, records) -> user(row, records, context);
      case "abon_tariffs" -> AbillsExport::option;
      case "abon_users" -> (row, records) -> userOption(row, records, context);
      case "payments" -> AbillsExport::payment;
      default -> (row, records) -> {};
    };
  }

  private static void user(Cells row, Records records, MappingContext context) {
    String uid = row.key("uid");
    String company = row.nonZero("company_id");
    LookupTable companies = context.lookup("companies");
    records
        .add(RecordType.CONTRACT)
        .put("contract", uid)
        .put("number", number(row))
        .put(
            "title",
            first(row.text("fio"), first(companies.value(company, "name"), row.text("login"))))
        .put("kind", company == null ? "person" : "legal")
        .put("opened", row.date("contract_date"))
        .put("closed", row.dayAfter("expire"))
        .put("status", status(row, context))
        .put("group", row.nonZero("gid"))
        .put("currency", CodeCells.currency(row, "currency"))
        .put("balance", row.number("deposit"))
        .put("credit", row.number("credit"))
        .put("credit_until", row.date("credit_date"))
        .put("extra_balance", row.number("ext_bill_deposit"))
        .put("company", company)
        .put("company_credit", companyCredit(row, companies.value(company, "credit")))
        .put("discount_percent", reduction(row, context))
        .put("phones", ContactCells.phones(row, "phone"))
        .put("emails", ContactCells.emails(row, "email"))
        .put("birth_date", ContactCells.birthDate(row, "birth_date"))
        .put("document", row.text("pasport_num"))
        .put("tax_number", first(row.text("tax_number"), companies.value(company, "tax_number")))
        .put("city", row.text("district"))
        .put("street", row.text("street"))
        .put("house", row.text("build"))
        .put("flat", row.text("flat"))
        .put("post_code", row.text("zip"))
        .put("tariff", row.nonZero("tp_id"))
        .put("ip", ContactCells.ip(row, "ip"))
        .put("mac", ContactCells.mac(row, "cid"))
        .put("comment", row.text("comments"));
    tariff(row, records, context);
  }

  private static @Nullable String status(Cells row, MappingContext context) {
    boolean closed = row.isOne("deleted") || isPast(row.date("expire"), context);
    boolean ofService = row.nonZero("disable") == null && row.text("status") != null;
    return closed ? "CLOSED" : CodeCells.status(row, ofService ? "status" : "disable");
  }

  private static @Nullable BigDecimal reduction(Cells row, MappingContext context) {
    BigDecimal percent = row.number("reduction", 0, 100);
    return isPast(row.date("reduction_date"), context) ? null : percent;
  }

  private static boolean isPast(@Nullable LocalDate day, MappingContext context) {
    return day != null && day.isBefore(context.businessDate());
  }

  private static void tariff(Cells row, Records records, MappingContext context) {
    String tariff = row.nonZero("tp_id");
    String uid = row.text("uid");
    if (tariff != null && uid != null) {
      TariffFee fee =
          TariffFee.of(tariff, row.text("tp_name"), row.number("month_fee"), row.number("day_fee"));
      LocalDate registered = row.date("registration");
      LocalDate from = registered == null ? row.date("contract_date") : registered;
      fee.addCatalogue(row, context, records);
      fee.addSubscription(row, uid, from == null ? context.businessDate() : from, records);
    }
  }

  private static void option(Cells row, Records records) {
    records
        .add(RecordType.FEE)
        .put("fee", row.key("id"))
        .put("title", row.text("name"))
        .put("mode", mode(row))
        .put("period", row.isOne("nonfix_period") ? period(row) : null)
        .put("setup_fee", positive(row, "activate_price"))
        .put("trial_days", row.nonZero("promo_period"))
        .put("funds_check", row.isOne("payment_type") ? "NONE" : "POSITIVE")
        .put("bucket", row.isOne("ext_bill_account") ? "EXTRA" : null)
        .put("priority", row.text("priority"))
        .put("use_discount", row.isOne("discount") ? "1" : "0")
        .put("category", row.text("fees_type"))
        .put("manual", row.isOne("manual_activate") ? "1" : null)
        .put("portal", PORTAL.getOrDefault(row.text("user_portal", "0"), "none"))
        .put("url", row.text("service_link"))
        .put("description", row.text("description"))
        .put("notify_1", row.nonZero("notification1"))
        .put("notify_2", row.nonZero("notification2"))
        .put("command", row.text("ext_cmd"));
    records
        .add(RecordType.PRICE)
        .put("fee", row.text("id"))
        .put("price", row.number("price"))
        .put("currency", CodeCells.currency(row, "currency"));
  }

  private static @Nullable String mode(Cells row) {
    String period = row.text("period", "1");
    if (period.equals("0")) {
      return "DAY_RATE";
    }
    if (row.isOne("nonfix_period")) {
      return "ANNIVERSARY";
    }
    return switch (period) {
      case "1" -> row.isOne("period_alignment") ? "MONTH_PRORATED" : "MONTH_FULL";
      case "2", "3", "4" -> period(row);
      default -> {
        row.refuse(
            "period",
            RejectCode.E_PARAMETERS,
            period,
            "'" + period + "' is no period; expected 0 (day) to 4 (year)");
        yield null;
      }
    };
  }

  private static String period(Cells row) {
    return PERIODS.getOrDefault(row.text("period", "1"), "MONTH");
  }

  private static void userOption(Cells row, Records records, MappingContext context) {
    String uid = row.key("uid");
    String option = row.key("tp_id");
    LocalDate lastFee = row.date("date");
    String key = uid + "/" + option;
    BigDecimal manual = row.number("manual_fee");
    BigDecimal discount = row.number("discount", 0, 100);
    boolean discounted = discount != null && discount.signum() > 0;
    records
        .add(RecordType.SUBSCRIPTION)
        .put("subscription", key)
        .put("contract", uid)
        .put("fee", option)
        .put("valid_from", lastFee == null ? context.businessDate() : lastFee)
        .put("comment", first(row.text("personal_description"), row.text("comments")))
        .put("price", manual != null && manual.signum() > 0 ? manual : null)
        .put("discount_percent", discounted ? discount : null)
        .put("discount_from", discounted ? row.date("discount_activate") : null)
        .put("discount_to", discounted ? row.dayAfter("discount_expire") : null)
        .put("charged_through", lastFee);
    BigDecimal count = row.number("service_count", 0, Integer.MAX_VALUE);
    records
        .add(RecordType.QUANTITY)
        .put("subscription", key)
        .put("quantity", count == null ? BigDecimal.ONE : count);
  }

  private static void payment(Cells row, Records records) {
    records
        .add(RecordType.PAYMENT)
        .put("payment", row.key("id"))
        .put("contract", row.key("uid"))
        .put("paid_at", row.instant("date"))
        .put("amount", row.number("sum"))
        .put("comment", row.text("dsc"));
  }

  private static @Nullable BigDecimal companyCredit(Cells row, @Nullable String text) {
    BigDecimal credit =
        text == null ? null : Decimals.parse(text, row.context().sheet().format().decimal());
    if (text != null && credit == null) {
      String problem = "the company's credit '" + text + "' is not a number; expected 1234.50";
      row.refuse("company_id", RejectCode.E_AMOUNT, text, problem);
    }
    return credit;
  }

  private static @Nullable String number(Cells row) {
    String number = row.text("contract_id");
    String suffix = row.text("contract_sufix");
    return number == null || suffix == null ? number : number + suffix;
  }

  private static @Nullable String positive(Cells row, String column) {
    BigDecimal number = row.number(column);
    return number == null || number.signum() <= 0 ? null : number.toPlainString();
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
