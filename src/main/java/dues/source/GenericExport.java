package dues.source;

import dues.tabular.Header;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The self-written billing: UTF-8 CSV files, a folder, zip or workbook of them, whose columns are
 * those of the records themselves.
 */
public final class GenericExport implements ExportKind {

  private static final List<ExportFile> FILES =
      List.of(
          file("cities", RecordType.CITY),
          file("streets", RecordType.STREET),
          file("houses", RecordType.HOUSE),
          file("aliases", RecordType.ALIAS),
          file("renames", RecordType.RENAME),
          file("tariffs", RecordType.TARIFF),
          file("fees", RecordType.FEE),
          file("prices", RecordType.PRICE),
          contracts(),
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
    return (row, records) -> {};
  }

  private static ExportFile file(String name, RecordType type) {
    return new ExportFile(
        name,
        false,
        type.columns().stream().filter(Column::required).map(Column::fileName).toList(),
        type.columns().stream().map(Column::fileName).toList(),
        Set.of(type));
  }

  private static ExportFile contracts() {
    ExportFile contracts = file("contracts", RecordType.CONTRACT);
    return new ExportFile(
        contracts.name(),
        true,
        contracts.requiredColumns(),
        contracts.knownColumns(),
        contracts.brings());
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
