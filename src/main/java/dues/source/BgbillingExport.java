package dues.source;

import dues.source.parameter.ParameterColumns;
import dues.source.record.RecordType;
import dues.source.value.Decimals;
import dues.tabular.Header;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * BGBilling: windows-1251 with semicolons, {@code dd.MM.yyyy}. A contract's number is its title and
 * the customer's title its comment; its balance is s1 + s2 − s3 − s4, what was carried over and
 * paid in, less what was accrued and spent: 0 + 400 − 400 − 0 = 0. Its parameters stand in columns
 * such as {@code pid399_phone}, and the sheet's mapping ({@link ParameterColumns}) says what they
 * are.
 *
 * <p>Fees are those of the module NPay: a service is a fee, a row of npay a subscription. A billing
 * that delivers no npay is charged by its tariffs, whose price stands in their title: 400 for
 * "Домашний (400 р.)".
 */
public final class BgbillingExport implements ExportKind {

  private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s*\\[(.+)]");
  private static final Pattern PRICE =
      Pattern.compile("\\((\\d[\\d \u00A0]*(?:[.,]\\d+)?)\\s*р\\.");

  private static final Map<String, String> MODES =
      Map.of(
          "day", "DAY_RATE",
          "month", "MONTH_FULL",
          "month_day", "MONTH_PRORATED",
          "quarter", "QUARTER",
          "year", "YEAR_IN_ADD_MONTH",
          "advance", "ADVANCE");

  private static final RenamedFile CITIES =
      RenamedFile.of("cities", RecordType.CITY, "city=id title country region area type");

  private static final RenamedFile STREETS =
      RenamedFile.of(
          "streets", RecordType.STREET, "street=id city=cityid title type district=area");

  private static final RenamedFile STATUSES =
      RenamedFile.of(
          "statuses",
          RecordType.CONTRACT_STATUS,
          "contract=cid status valid_from=date1 valid_to=date2");

  private static final RenamedFile PAYMENTS =
      RenamedFile.of(
          "payments",
          RecordType.PAYMENT,
          "payment=id contract=cid paid_at=dt amount=summa comment");

  private static final ExportFile HOUSES =
      ExportFile.of("houses", false, "id* streetid* house* frac box_index area", RecordType.HOUSE);

  private static final ExportFile SERVICES =
      ExportFile.of(
          "services",
          false,
          "sid* title* mode price date1 date2",
          RecordType.FEE,
          RecordType.PRICE);

  private static final RenamedFile PLAIN_CONTRACT =
      RenamedFile.of(
          "contracts",
          RecordType.CONTRACT,
          "contract=id opened=date1 closed=date2 group=gr company=scid tariff");

  private static final RenamedFile PLAIN_FEE =
      RenamedFile.of(
          "npay",
          RecordType.SUBSCRIPTION,
          """
          subscription=id contract=cid fee=sid valid_from=date1 valid_to=date2 object=eid price=cost
          comment\
          """);

  /** Its parameters' columns are each site's own, so that none of them is unknown. */
  private static final ExportFile CONTRACTS =
      new ExportFile(
          "contracts",
          true,
          List.of("id", "title"),
          List.of(),
          Set.of(
              RecordType.CONTRACT,
              RecordType.CONTRACT_PARAMETER,
              RecordType.TARIFF,
              RecordType.FEE,
              RecordType.PRICE,
              RecordType.SUBSCRIPTION));

  private static final ExportFile NPAY =
      ExportFile.of(
          "npay",
          false,
          "id* cid* sid* title cost date1* date2 col comment eid",
          RecordType.SUBSCRIPTION,
          RecordType.QUANTITY,
          RecordType.FEE);

  @Override
  public String name() {
    return "bgbilling";
  }

  @Override
  public Format format() {
    return Format.GENERIC
        .delimitedBy(';')
        .in(Charset.forName("windows-1251"))
        .withDates("dd.MM.yyyy HH:mm:ss");
  }

  @Override
  public List<ExportFile> files() {
    return List.of(
        CITIES.file(),
        STREETS.file(),
        HOUSES,
        SERVICES,
        CONTRACTS,
        STATUSES.file(),
        NPAY,
        PAYMENTS.file());
  }

  @Override
  public Map<String, String> usualStatuses() {
    return Map.of(
        "0", "ACTIVE",
        "6", "NEW",
        "4", "SUSPENDED_CLIENT",
        "2", "SUSPENDED_ADMIN",
        "7", "SUSPENDED_DEBT",
        "3", "CLOSED");
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(
        RecordType.CONTRACT, RecordType.FEE, RecordType.SUBSCRIPTION, RecordType.QUANTITY);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return switch (file.name()) {
      case "houses" -> BgbillingExport::house;
      case "services" -> (row, records) -> service(row, records, context);
      case "contracts" -> {
        ParameterColumns parameters =
            new ParameterColumns(
                header, context.sheet().mappings().links().parameters().imported());
        yield (row, records) -> contract(row, records, parameters, context);
      }
      case "npay" -> (row, records) -> fee(row, records, context);
      default -> RenamedFile.of(file, List.of(CITIES, STREETS, STATUSES, PAYMENTS));
    };
  }

  private static void contract(
      Cells row, Records records, ParameterColumns parameters, MappingContext context) {
    Matcher brackets = BRACKETS.matcher(row.text("title", ""));
    boolean both = brackets.matches();
    String comment = row.text("comment");
    String title = comment == null && both ? brackets.group(2) : comment;
    if (title == null) {
      String problem = "the contract has no comment; expected the customer's name";
      row.refuse("comment", RejectCode.E_NO_COMMENT, "", problem);
    }
    LocalDate closed = row.dayAfter("date2");
    boolean past = closed != null && !closed.isAfter(context.businessDate());
    String contract = row.text("id");
    PLAIN_CONTRACT
        .begin(row, records)
        .put("number", both ? brackets.group(1) : row.text("title"))
        .put("title", title)
        .put("kind", row.isOne("fc") ? "legal" : "person")
        .put("status", past ? "CLOSED" : CodeCells.status(row, "status"))
        .put("status_from", past ? closed : row.date("status_date"))
        .put("balance", balance(row))
        .put("phones", ContactCells.phones(row, parameters.columns("phones")))
        .put("emails", ContactCells.emails(row, parameters.columns("emails")))
        .put(
            "birth_date",
            ContactCells.birthDate(row, parameters.column(row, "birth_date", "date", "text")))
        .put("document", row.text(parameters.column(row, "document", "text")))
        .put("tax_number", row.text(parameters.column(row, "tax_number", "text")))
        .put("address", row.text(parameters.column(row, "address", "text")))
        .put("flat", row.nonZero(parameters.column(row, "address", "flat")))
        .put("house_id", row.nonZero(parameters.column(row, "address", "hid")));
    parameters.addTo(records, row, contract);
    if (contract != null && !context.delivers("npay")) {
      tariff(row, contract, records, context);
    }
  }

  /** What was carried over and paid in, less what was accrued and spent; an empty part is 0. */
  private static @Nullable BigDecimal balance(Cells row) {
    BigDecimal sum = null;
    for (String part : List.of("s1", "s2", "s3", "s4")) {
      BigDecimal amount = row.number(part);
      if (amount != null) {
        BigDecimal signed = part.compareTo("s2") > 0 ? amount.negate() : amount;
        sum = sum == null ? signed : sum.add(signed);
      }
    }
    return sum;
  }

  private static void tariff(Cells row, String contract, Records records, MappingContext context) {
    String title = row.text("tariff");
    if (title != null) {
      Matcher priced = PRICE.matcher(title);
      BigDecimal delivered = row.number("price");
      BigDecimal price =
          delivered == null && priced.find()
              ? Decimals.parse(priced.group(1).strip().replace(',', '.'), '.')
              : delivered;
      TariffFee fee = TariffFee.of(title, title, price, null);
      LocalDate from = row.date("date1");
      fee.addCatalogue(row, context, records);
      fee.addSubscription(row, contract, from == null ? context.businessDate() : from, records);
    }
  }

  private static void service(Cells row, Records records, MappingContext context) {
    String mode = row.text("mode");
    records
        .add(RecordType.FEE)
        .put("fee", row.key("sid"))
        .put("title", row.text("title"))
        .put("mode", mode == null ? context.sheet().meaning().feeMode() : mode(mode));
    if (row.text("price") != null) {
      records
          .add(RecordType.PRICE)
          .put("fee", row.text("sid"))
          .put("valid_from", row.date("date1"))
          .put("valid_to", row.dayAfter("date2"))
          .put("price", row.number("price"))
          .put("currency", CodeCells.currency(row, "currency"));
    }
  }

  /** A mode by NPay's word or by the name of a preset, which is checked with the fee. */
  private static String mode(String word) {
    return MODES.getOrDefault(word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT));
  }

  private static void fee(Cells row, Records records, MappingContext context) {
    String service = row.text("sid");
    String title = row.text("title");
    boolean alone = !context.delivers("services");
    if (alone && row.text("cost") == null) {
      String problem = "'cost' is empty and no services are delivered; expected a price";
      row.refuse("cost", RejectCode.E_AMOUNT, "", problem);
    }
    if (alone && service != null && context.isFirst(service + "|" + title)) {
      records
          .add(RecordType.FEE)
          .put("fee", service)
          .put("title", title == null ? service : title)
          .put("mode", context.sheet().meaning().feeMode());
    }
    PLAIN_FEE.begin(row, records);
    BigDecimal count = row.number("col", 0, Integer.MAX_VALUE);
    records
        .add(RecordType.QUANTITY)
        .put("subscription", row.text("id"))
        .put("quantity", count == null ? BigDecimal.ONE : count);
  }

  /** The number, and what follows it without a space: 7 and /1. */
  private static void house(Cells row, Records records) {
    String number = row.key("house");
    records
        .add(RecordType.HOUSE)
        .put("house", row.key("id"))
        .put("street", row.key("streetid"))
        .put("number", number == null ? null : number + row.text("frac", ""))
        .put("post_code", row.text("box_index"))
        .put("district", row.text("area"));
  }
}
