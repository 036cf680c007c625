package dues.source.json;

import dues.source.ExportFile;
import dues.source.ExportKind;
import dues.source.Format;
import dues.source.LookupTable;
import dues.source.MappingContext;
import dues.source.RenamedFile;
import dues.source.RowMapping;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The USERSIDE-style answers of a self-written billing, as files {@code <request>.json} or over
 * HTTP: lists of objects, or maps by id. The dictionaries come first. A tariff is paid by 30 days
 * (a month) or by 1, a service is a fee; a state means what its {@code functional} says: {@code
 * nomoney} is SUSPENDED_DEBT, whatever the billing calls it. Passwords are never read.
 */
public final class UsersideExport implements ExportKind {

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

  static final ExportFile DISTRICTS = names("get_city_district_list", "city_id");
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
      case "get_house_list" -> (row, records) -> UsersideCatalogue.house(row, records, context);
      case "get_tariff_list" -> (row, records) -> UsersideCatalogue.tariff(row, records, context);
      case "get_services_list" ->
          (row, records) -> UsersideCatalogue.service(row, records, context);
      case "get_user_list" -> new UsersideUsers(context);
      default -> (row, records) -> row.key("id");
    };
  }

  /** A dictionary that others look up. */
  private static ExportFile names(String request, String more) {
    return ExportFile.of(request, false, ("id* name comment " + more).strip());
  }
}
