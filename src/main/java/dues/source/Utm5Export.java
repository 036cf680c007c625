package dues.source;

import dues.source.parameter.ParameterMapping;
import dues.source.parameter.ParameterMapping.Place;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UTM5, as CSV files or one workbook with a sheet each: UTF-8 with semicolons, times as unix
 * seconds. A user is a contract, a periodic service a fee, a service link a subscription, a block a
 * status: block type 1 is SUSPENDED_DEBT, 2 SUSPENDED_ADMIN, a deleted user CLOSED, one without a
 * tariff NEW. What other files say of an account is said of its user. 0 and 2000000000 are no end.
 */
public final class Utm5Export implements ExportKind {

  private static final String FOR_EVER = "2000000000";

  private static final ExportFile SERVICES =
      ExportFile.of(
          "periodic_services",
          false,
          """
          id* service_name* cost* periodic_type discount_method start_date expire_date is_deleted
          comment\
          """,
          RecordType.FEE,
          RecordType.PRICE);

  private static final ExportFile USERS =
      ExportFile.of(
          "users",
          true,
          """
          user_id* login basic_account full_name is_juridical actual_address juridical_address country
          region city street number building flat_number entrance floor post_code mobile_telephone
          home_telephone work_telephone email account_id balance credit is_blocked block_type
          create_date connect_date is_deleted tariff_id tariff next_tariff_id
          passport_series_and_number birthday tax_number comments\
          """,
          RecordType.CONTRACT,
          RecordType.TARIFF);

  private static final ExportFile TARIFFS =
      ExportFile.of(
          "account_tariffs",
          false,
          "id account_id* tariff_id* tariff link_date unlink_date",
          RecordType.CONTRACT_TARIFF);

  private static final ExportFile LINKS =
      ExportFile.of(
          "service_links",
          false,
          """
          id* user_id* account_id service_id* tariff_link_id start_date* expire_date is_deleted
          comment\
          """,
          RecordType.SUBSCRIPTION);

  private static final ExportFile BLOCKS =
      ExportFile.of(
          "blocks",
          false,
          "id account_id* block_type* start_date* expire_date is_deleted comment",
          RecordType.CONTRACT_STATUS);

  private static final ExportFile PARAMETERS =
      ExportFile.of(
          "additional_params", false, "id userid* paramid* value", RecordType.CONTRACT_PARAMETER);

  private static final ExportFile PAYMENTS =
      ExportFile.of(
          "payments",
          false,
          """
          id* account_id* payment_absolute* currency_id actual_date* payment_enter_date method
          comments_for_user\
          """,
          RecordType.PAYMENT);

  @Override
  public String name() {
    return "utm5";
  }

  @Override
  public Format format() {
    return Format.GENERIC.delimitedBy(';').withDates("unix", "dd/MM/yyyy", "dd.MM.yyyy");
  }

  @Override
  public List<ExportFile> files() {
    return List.of(SERVICES, USERS, TARIFFS, LINKS, BLOCKS, PARAMETERS, PAYMENTS);
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(
        new LookupTable.Columns("users", "account_id", List.of("user_id")),
        new LookupTable.Columns("account_tariffs", "account_id", List.of("tariff_id")));
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(RecordType.CONTRACT, RecordType.FEE, RecordType.PRICE);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    LookupTable users = context.lookup("users");
    return switch (file.name()) {
      case "users" -> (row, records) -> user(row, records, context);
      case "periodic_services" -> Utm5Export::service;
      case "account_tariffs" -> (row, records) -> tariff(row, records, users);
      case "service_links" -> Utm5Export::link;
      case "blocks" -> (row, records) -> block(row, records, users);
      case "additional_params" -> {
        ParameterMapping parameters = ParameterMapping.of(context);
        yield (row, records) ->
            parameters.add(records, row, row.key("userid"), new Place(row.key("paramid"), "value"));
      }
      case "payments" -> (row, records) -> payment(row, records, users);
      default -> throw new IllegalArgumentException(file.name());
    };
  }

  private static void user(Cells row, Records records, MappingContext context) {
    boolean juridical = row.isOne("is_juridical");
    String title = row.text("full_name");
    String address = row.text("actual_address");
    String tariff = row.nonZero("tariff_id");
    records
        .add(RecordType.CONTRACT)
        .put("contract", row.key("user_id"))
        .put("number", row.has("basic_account") ? row.text("basic_account") : row.text("login"))
        .put("title", title == null ? row.text("login") : title)
        .put("kind", juridical ? "legal" : "person")
        .put("opened", row.date("create_date"))
        .put("status", status(row, context))
        .put("currency", CodeCells.currency(row, "currency"))
        .put("balance", row.number("balance"))
        .put("credit", row.number("credit"))
        .put(
            "phones",
            ContactCells.phones(row, "mobile_telephone", "home_telephone", "work_telephone"))
        .put("emails", ContactCells.emails(row, "email"))
        .put("birth_date", ContactCells.birthDate(row, "birthday"))
        .put("document", row.text("passport_series_and_number"))
        .put("tax_number", row.text("tax_number"))
        .put("address", address == null && juridical ? row.text("juridical_address") : address)
        .put("country", row.text("country"))
        .put("region", row.text("region"))
        .put("city", row.text("city"))
        .put("street", row.text("street"))
        .put("house", row.text("number"))
        .put("korpus", row.text("building"))
        .put("flat", row.text("flat_number"))
        .put("post_code", row.text("post_code"))
        .put("tariff", tariff)
        .put("comment", row.text("comments"));
    if (tariff != null && context.isFirst(tariff + "|" + row.text("tariff"))) {
      records.add(RecordType.TARIFF).put("tariff", tariff).put("title", row.text("tariff", tariff));
    }
  }

  private static String status(Cells row, MappingContext context) {
    if (row.isOne("is_deleted")) {
      return "CLOSED";
    }
    boolean told = row.has("tariff_id") || context.delivers("account_tariffs");
    String block = row.text("block_type", "0");
    boolean blocked = row.has("is_blocked") ? row.isOne("is_blocked") : !block.equals("0");
    if (blocked) {
      return suspension(row, block);
    }
    boolean linked =
        row.nonZero("tariff_id") != null
            || context.lookup("account_tariffs").value(row.text("account_id"), "tariff_id") != null;
    return linked || !told ? "ACTIVE" : "NEW";
  }

  private static String suspension(Cells row, String blockType) {
    return switch (blockType) {
      case "1" -> "SUSPENDED_DEBT";
      case "0", "2" -> "SUSPENDED_ADMIN";
      default -> CodeCells.status(row, "block_type") == null ? "SUSPENDED_ADMIN" : blockType;
    };
  }

  private static void service(Cells row, Records records) {
    String method = row.text("discount_method", "1");
    String type = row.text("periodic_type", "3");
    records
        .add(RecordType.FEE)
        .put("fee", row.key("id"))
        .put("title", row.text("service_name"))
        .put("mode", mode(row, type, method))
        .put("period", type.equals("2") ? "WEEK" : null)
        .put("timing", method.equals("2") ? "IN_ARREARS" : null)
        .put("description", row.text("comment"));
    records
        .add(RecordType.PRICE)
        .put("fee", row.text("id"))
        .put("price", row.number("cost"))
        .put("currency", CodeCells.currency(row, "currency"));
  }

  private static @Nullable String mode(Cells row, String type, String method) {
    return switch (type) {
      case "1" -> "DAY_RATE";
      case "2" -> "MONTH_PRORATED";
      case "3" -> method.equals("3") ? "MONTH_BY_DAY" : "MONTH_PRORATED";
      case "4" -> "QUARTER";
      case "5" -> "YEAR";
      default -> {
        row.refuse(
            "periodic_type",
            RejectCode.E_PARAMETERS,
            type,
            "'" + type + "' is no period; expected 1 (day), 2 (week), 3 (month), 4 (quarter), 5");
        yield null;
      }
    };
  }

  private static void tariff(Cells row, Records records, LookupTable users) {
    records
        .add(RecordType.CONTRACT_TARIFF)
        .put("contract", contract(row, users))
        .put("tariff", row.text("tariff_id"))
        .put("valid_from", row.date("link_date"))
        .put("valid_to", end(row, "unlink_date"));
  }

  private static void link(Cells row, Records records) {
    LocalDate end = end(row, "expire_date");
    if (row.isOne("is_deleted") && end == null) {
      return;
    }
    records
        .add(RecordType.SUBSCRIPTION)
        .put("subscription", row.key("id"))
        .put("contract", row.key("user_id"))
        .put("fee", row.key("service_id"))
        .put("valid_from", row.date("start_date"))
        .put("valid_to", end)
        .put("comment", row.text("comment"));
  }

  private static void block(Cells row, Records records, LookupTable users) {
    LocalDate from = row.date("start_date");
    LocalDate to = isForEver(row, "expire_date") ? null : row.dayAfterStatus("expire_date");
    if (row.isOne("is_deleted") || (from != null && from.equals(to))) {
      return;
    }
    String type = row.text("block_type");
    records
        .add(RecordType.CONTRACT_STATUS)
        .put("contract", contract(row, users))
        .put("status", type == null ? null : suspension(row, type))
        .put("valid_from", from)
        .put("valid_to", to);
  }

  private static void payment(Cells row, Records records, LookupTable users) {
    records
        .add(RecordType.PAYMENT)
        .put("payment", row.key("id"))
        .put("contract", contract(row, users))
        .put("paid_at", row.instant("actual_date"))
        .put("amount", row.number("payment_absolute"))
        .put("comment", row.text("comments_for_user"));
  }

  /** The account's user; an account that nobody has stays, and is reported as a missing one. */
  private static @Nullable String contract(Cells row, LookupTable users) {
    String account = row.key("account_id");
    String user = users.value(account, "user_id");
    return user == null ? account : user;
  }

  /** A service that ends at midnight ended the day before. */
  private static @Nullable LocalDate end(Cells row, String column) {
    Instant end = isForEver(row, column) ? null : row.instant(column);
    return end == null ? null : row.dateOf(end.minusNanos(1)).plusDays(1);
  }

  private static boolean isForEver(Cells row, String column) {
    return FOR_EVER.equals(row.text(column));
  }
}
