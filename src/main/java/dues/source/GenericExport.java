package dues.source;

import dues.source.expression.Expression;
import dues.source.parameter.ParameterMapping;
import dues.source.record.Column;
import dues.source.record.RecordType;
import dues.tabular.Header;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The self-written billing: UTF-8 CSV files, a folder, zip or workbook of them, whose columns are
 * those of the records themselves. A column of a file is {@linkplain GenericColumns read} by the
 * type it has in the record; an instant of a contract with a time zone of its own is that zone's.
 */
public final class GenericExport implements ExportKind {

  private static final List<ExportFile> FILES =
      List.of(
          file("cities", RecordType.CITY),
          file("streets", RecordType.STREET),
          houses(),
          file("aliases", RecordType.ALIAS),
          file("renames", RecordType.RENAME),
          file("tariffs", RecordType.TARIFF),
          file("fees", RecordType.FEE),
          file("prices", RecordType.PRICE),
          required(file("contracts", RecordType.CONTRACT)),
          file("statuses", RecordType.CONTRACT_STATUS),
          file("contract_tariffs", RecordType.CONTRACT_TARIFF),
          file("parameters", RecordType.CONTRACT_PARAMETER),
          file("subscriptions", RecordType.SUBSCRIPTION),
          file("quantities", RecordType.QUANTITY),
          discounts(),
          file("payments", RecordType.PAYMENT),
          file("charges", RecordType.BILLED_CHARGE),
          file("actions", RecordType.ACTION),
          file("orders", RecordType.SERVICE_ORDER),
          file("topics", RecordType.TOPIC),
          file("messages", RecordType.MESSAGE));

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Format format() {
    return Format.GENERIC;
  }

  @Override
  public List<ExportFile> files() {
    return FILES;
  }

  @Override
  public List<LookupTable.Columns> lookups() {
    return List.of(new LookupTable.Columns("contracts", "contract", List.of("time_zone")));
  }

  @Override
  public RowMapping mapping(ExportFile file, Header header, MappingContext context) {
    Map<String, Expression> computed =
        context.sheet().mappings().columns().getOrDefault(file.name(), Map.of());
    Predicate<String> isThere = name -> header.has(name) || computed.containsKey(name);
    if (file.name().equals("discounts")) {
      GenericColumns ofContract = new GenericColumns(RecordType.CONTRACT_DISCOUNT, isThere);
      GenericColumns ofSubscription = new GenericColumns(RecordType.SUBSCRIPTION_DISCOUNT, isThere);
      return (row, records) ->
          (row.text("subscription") == null ? ofContract : ofSubscription).read(row, records);
    }
    RecordType type = file.brings().iterator().next();
    if (type == RecordType.CONTRACT_PARAMETER) {
      return parameters(new GenericColumns(type, isThere), context);
    }
    GenericColumns columns = new GenericColumns(type, isThere);
    LookupTable zones = context.lookup("contracts");
    boolean ownZones = type != RecordType.CONTRACT && type.has("contract") && !zones.isEmpty();
    return (row, records) -> {
      if (type == RecordType.CONTRACT) {
        setZone(row, row.text("time_zone"));
      } else if (ownZones) {
        setZone(row, zones.value(row.text("contract"), "time_zone"));
      }
      columns.read(row, records);
    };
  }

  private static RowMapping parameters(GenericColumns columns, MappingContext context) {
    ParameterMapping mapping = ParameterMapping.of(context);
    return (row, records) -> {
      String code = row.key("parameter");
      if (mapping.has(code) && row.text("value") != null) {
        mapping.add(records, row, row.key("contract"), new ParameterMapping.Place(code, "value"));
      } else {
        columns.read(row, records);
      }
    };
  }

  private static void setZone(Cells row, @Nullable String zone) {
    if (zone != null) {
      try {
        row.inZone(ZoneId.of(zone));
      } catch (DateTimeException e) {
        row.refuse(
            "time_zone",
            RejectCode.E_PARAMETERS,
            zone,
            "'" + zone + "' is no time zone; expected a name such as Europe/Kyiv");
      }
    }
  }

  private static ExportFile file(String name, RecordType type) {
    return new ExportFile(
        name,
        false,
        type.columns().stream().filter(Column::required).map(Column::fileName).toList(),
        type.columns().stream().map(Column::fileName).toList(),
        Set.of(type));
  }

  private static ExportFile required(ExportFile file) {
    return new ExportFile(
        file.name(), true, file.requiredColumns(), file.knownColumns(), file.brings());
  }

  /** Its number may stand in a second column called house. */
  private static ExportFile houses() {
    return new ExportFile(
        "houses",
        false,
        List.of("house", "street"),
        List.of("house", "house#2", "street", "number", "post_code", "district"),
        Set.of(RecordType.HOUSE));
  }

  private static ExportFile discounts() {
    Set<String> columns =
        Stream.of(RecordType.CONTRACT_DISCOUNT, RecordType.SUBSCRIPTION_DISCOUNT)
            .flatMap(type -> type.columns().stream())
            .map(Column::fileName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new ExportFile(
        "discounts",
        false,
        List.of("percent"),
        new ArrayList<>(columns),
        Set.of(RecordType.CONTRACT_DISCOUNT, RecordType.SUBSCRIPTION_DISCOUNT));
  }
}
