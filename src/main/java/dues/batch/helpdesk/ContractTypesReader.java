package dues.batch.helpdesk;

import dues.helpdesk.ContractNumber;
import dues.helpdesk.ContractType;
import dues.platform.Entry;
import dues.platform.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads <code>jobs/contract-types.yml</code>. */
public final class ContractTypesReader {

  private static final int MOST_TARIFFS = 1000;

  private ContractTypesReader() {}

  /** The types in the order of the sheet. */
  public static List<ContractType> read(Section sheet) {
    List<ContractType> types = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry item : sheet.at("contract_types").items()) {
      Section type = item.section();
      String id = type.at("id").required("the type's name").text("");
      if (!ids.add(id)) {
        item.violation("'id' is '" + id + "' for a second time", "each type once", "");
      }
      types.add(type(id, type));
    }
    return types;
  }

  private static ContractType type(String id, Section type) {
    return new ContractType(
        new ContractType.Key(
            id, type.at("source").required("the source whose billing makes it").text("")),
        type.at("title").text(id),
        type.at("pattern").text(""),
        type.at("number")
            .parsed("a template such as F-{order:7}", ContractTypesReader::template, ""),
        new ContractType.Tariffs(
            type.at("tariffs").texts(List.of()),
            type.at("tariff_position").integer(0, ContractType.REPLACES_FIRST, MOST_TARIFFS)),
        new ContractType.Parameters(
            type.at("copy_param_mapping").textMap(), type.at("list_values").textMap()));
  }

  private static String template(String text) {
    ContractNumber.of(text, 1, LocalDate.EPOCH);
    return text;
  }
}
