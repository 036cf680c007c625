package dues.source.json;

import dues.source.Cells;
import dues.source.CodeCells;
import dues.source.ExportFile;
import dues.source.ExportKind;
import dues.source.Format;
import dues.source.LookupTable;
import dues.source.MappingContext;
import dues.source.Records;
import dues.source.RejectCode;
import dues.source.RenamedFile;
import dues.source.RowMapping;
import dues.source.TariffFee;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The USERSIDE-style answers of a self-written billing, as files {@code <request>.json} or over
 * HTTP: lists of objects, or maps by id. The dictionaries come first. A tariff is paid by 30 days
 * (a month) or by 1, a service is a fee; a state means what its {@code functional} says: {@code
 * nomoney} is SUSPENDED_DEBT, whatever the billing calls it. Passwords are never read.
 */
public final class UsersideExport implements ExportKind {

  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_MONTH = 31;

  private static final ExportFile TARIFFS =
      ExportFile.of(
          "get_tariff_list",
          false,
          "id* name payment payment_interval speed traffic service_type in_billing",
          RecordType.TARIFF,
          RecordType.FEE,
          RecordType.PRICE);

  private static final RenamedFile CITIES =
      RenamedFile.of("get_city_list", RecordType.CITY, "city=id title=name type=type_name");

  private static final RenamedFile STREETS =
      RenamedFile.of(
          "get_street_list", RecordType.STREET, "street=id city=city_id title=name type=type_name");

  private static final ExportFile HOUSES =
      ExportFile.of(
          "get_house_list",
          false,
          """
          id* street_id* city_district_id number* block city full_name postcode floor entrance
          coordinates\
          """,
          RecordType.HOUSE);

  private static final ExportFile DISTRICTS = names("get_city_district_list", "city_id");
  private static final ExportFile GROUPS = names("get_user_group_list", "");
  private static final ExportFile STATES = names("get_user_state_list", "functional");
  private static final ExportFile TAGS = names("get_user_tags", "");
  private static final ExportFile TYPES = names("get_user_additional_data_type_list", "");

  private static final ExportFile SERVICES =
      ExportFile.of(
          "get_services_list", false, "id* name cost comment", RecordType.FEE, RecordType.PRICE);

  @Override
  public String name() {
    return "userside";
  }

  @Override
  public Format format() {
    return Format.GENERIC.withDates("unix");
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public boolean isAskedOverHttp() {
    return true;
  }

  @Override
  public List<ExportFile> files() {
    return List.of(
        CITIES.file(),
        DISTRICTS,
        STREETS.file(),
        HOUSES,
        GROUPS,
        STATES,
        TAGS,
        TYPES,
        TARIFFS,
        SERVICES,
        UsersideUsers.FILE);
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(
        new LookupTable.Columns(DISTRICTS.name(), "id", List.of("name")),
        new LookupTable.Columns(STATES.name(), "id", List.of("functional")),
        new LookupTable.Columns(TAGS.name(), "id", List.of("name")),
        new LookupTable.Columns(
            TARIFFS.name(), "id", List.of("name", "payment", "payment_interval")));
  }

  @Override
  public Map<String, String> usualStatuses() {
    return Map.of(
        "work", "ACTIVE",
        "new", "NEW",
        "pause", "SUSPENDED_CLIENT",
        "disable", "SUSPENDED_ADMIN",
        "nomoney", "SUSPENDED_DEBT",
        "stop", "CLOSED");
  }

  @Override
  public Set<RecordType> tellsOnlyToday() {
    return Set.of(RecordType.CONTRACT, RecordType.FEE, RecordType.PRICE, RecordType.SUBSCRIPTION);
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    return switch (file.name()) {
      case "get_city_list", "get_street_list" -> RenamedFile.of(file, List.of(CITIES, STREETS));
      case "get_house_list" -> (row, records) -> house(row, records, context);
      case "get_tariff_list" -> (row, records) -> tariff(row, records, context);
      case "get_services_list" -> (row, records) -> service(row, records, context);
      case "get_user_list" -> new UsersideUsers(context);
      default -> (row, records) -> row.key("id");
    };
  }

  /** A dictionary that others look up. */
  private static ExportFile names(String request, String more) {
    return ExportFile.of(request, false, ("id* name comment " + more).strip());
  }

  /** A block that is a number is written behind a stroke, a letter at once: 12/3, 12А. */
  private static void house(Cells row, Records records, MappingContext context) {
    String number = row.key("number");
    String block = row.nonZero("block");
    String stroke = block != null && Character.isDigit(block.charAt(0)) ? "/" : "";
    LookupTable districts = context.lookup(DISTRICTS.name());
    records
        .add(RecordType.HOUSE)
        .put("house", row.key("id"))
        .put("street", row.key("street_id"))
        .put("number", number == null || block == null ? number : number + stroke + block)
        .put("post_code", row.nonZero("postcode"))
        .put("district", districts.value(row.nonZero("city_district_id"), "name"));
  }

  private static void tariff(Cells row, Records records, MappingContext context) {
    Nested.of(row, List.of("speed")).joinTo(row);
    String id = row.key("id");
    boolean daily = row.isOne("payment_interval");
    if (!daily && !isMonthly(row.text("payment_interval"))) {
      row.refuse(
          "payment_interval",
          RejectCode.E_PARAMETERS,
          row.text("payment_interval", ""),
          "no interval that is known; expected 30 (a month) or 1 (a day)");
    }
    if (id != null) {
      Records.Draft tariff =
          TariffFee.of(
                  id,
                  row.text("name"),
                  daily ? null : row.number("payment"),
                  daily ? row.number("payment") : null)
              .addCatalogue(row, context, records);
      if (tariff != null) {
        tariff
            .put("speed_in", row.whole("speed.down", 0, Integer.MAX_VALUE))
            .put("speed_out", row.whole("speed.up", 0, Integer.MAX_VALUE))
            .put("traffic", row.whole("traffic", -1, Long.MAX_VALUE));
      }
    }
  }

  /** A month in days; 0 and nothing are a tariff without a price of its own. */
  static boolean isMonthly(@Nullable String interval) {
    return interval == null
        || interval.equals("0")
        || (interval.matches("\\d{2}")
            && Integer.parseInt(interval) >= SHORTEST_MONTH
            && Integer.parseInt(interval) <= LONGEST_MONTH);
  }

  private static void service(Cells row, Records records, MappingContext context) {
    String id = row.key("id");
    records
        .add(RecordType.FEE)
        .put("fee", id)
        .put("title", row.text("name", row.text("id", "")))
        .put("mode", context.sheet().meaning().feeMode())
        .put("description", row.text("comment"));
    if (row.text("cost") != null) {
      records
          .add(RecordType.PRICE)
          .put("fee", id)
          .put("price", row.number("cost"))
          .put("currency", CodeCells.currency(row, "currency"));
    }
  }
}
