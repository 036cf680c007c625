package dues.batch.helpdesk;

import dues.helpdesk.ContractNumber;
import dues.helpdesk.ContractType;
import dues.platform.Entry;
import dues.platform.Section;
import dues.source.SourceSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads <code>jobs/contract-types.yml</code>. */
public final class ContractTypesReader {

  private static final int MOST_TARIFFS = 1000;

  private ContractTypesReader() {}

  /** The types in the order of the sheet; their sources are among those that have sheets. */
  public static List<ContractType> read(Section sheet, Map<String, SourceSheet> sources) {
    List<ContractType> types = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Entry item : sheet.at("contract_types").items()) {
      Section type = item.section();
      String id = type.at("id").required("the type's name").text("");
      if (!ids.add(id)) {
        item.violation("'id' is '" + id + "' for a second time", "each type once", "");
      }
      types.add(type(id, type, sources));
    }
    return types;
  }

  private static ContractType type(String id, Section type, Map<String, SourceSheet> sources) {
    Entry source = type.at("source").required("the source whose billing makes it");
    SourceSheet sheet = sources.get(source.text(""));
    if (sheet == null && source.isPresent()) {
      source.violation(
          "'source' is '" + source.text("") + "'",
          "one of " + String.join(", ", sources.keySet()),
          "");
    }
    Entry pattern = type.at("pattern");
    Set<String> patterns =
        sheet == null ? Set.of() : sheet.mappings().links().contractPatterns().keySet();
    if (pattern.isPresent() && !patterns.isEmpty() && !patterns.contains(pattern.text(""))) {
      pattern.violation(
          "'pattern' is '" + pattern.text("") + "'",
          "one of 'contract_patterns' of its source: " + String.join(", ", patterns),
          "");
    }
    return new ContractType(
        new ContractType.Key(id, source.text("")),
        type.at("title").text(id),
        pattern.text(""),
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
