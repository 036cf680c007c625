package dues.source;

import dues.platform.Entry;
import dues.platform.Section;
import dues.source.expression.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a source's contracts, users and parameters meet those of Dues.
 *
 * @param customerParameter the contract parameter that holds the customer's id
 * @param contractUrl where a contract can be opened in the billing
 * @param search the JEXL expression that prepares a number for the search of contracts
 * @param users login in the billing to login in Dues
 * @param contractPatterns pattern to its title, for contracts that are ordered
 * @param parameters what becomes of contract parameters
 */
public record LinkSheet(
    Optional<String> customerParameter,
    Optional<String> contractUrl,
    Optional<Expression> search,
    Map<String, String> users,
    Map<String, String> contractPatterns,
    Parameters parameters) {

  /**
   * Parameters by code.
   *
   * @param imported as written, BGERP's way: ours to the source's, see {@link
   *     dues.source.parameter.ParameterMapping}
   * @param copied ours to the source's, for orders
   * @param listValues source's list values to ours
   */
  public record Parameters(
      Map<String, String> imported, Map<String, String> copied, Map<String, String> listValues) {}

  static LinkSheet read(Section sheet) {
    return new LinkSheet(
        sheet.at("customer_id_param").text(),
        sheet.at("contract_url").text(),
        sheet.at("search").parsed("a JEXL expression over numberFrom", Expression::of),
        pairs(sheet.at("user_map")),
        pairs(sheet.at("contract_patterns")),
        new Parameters(
            pairs(sheet.at("parameter_mapping")),
            pairs(sheet.at("copy_parameter_mapping")),
            pairs(sheet.at("list_values"))));
  }

  /** A map, or texts of the form {@code from:to} as BGERP writes them. */
  private static Map<String, String> pairs(Entry entry) {
    if (!entry.isPresent() || entry.isMap()) {
      return entry.textMap();
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (Entry item : entry.items()) {
      item.text()
          .ifPresent(
              text -> {
                int colon = text.indexOf(':');
                if (colon < 1) {
                  item.violation("'" + text + "' is no pair", "from:to", "");
                } else {
                  pairs.put(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
                }
              });
    }
    return pairs;
  }
}
