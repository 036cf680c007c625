package dues.batch.helpdesk.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a billing is told of a customer: its own codes and the customer's values. Mapping {@code
 * {document: "457"}} and document КН 310101 make {@code 457=КН 310101}.
 */
public final class CopiedParameters {

  private CopiedParameters() {}

  /**
   * Those that the customer has.
   *
   * @param mapping ours to the billing's
   * @param has by our names
   */
  public static Map<String, String> of(Map<String, String> mapping, Map<String, String> has) {
    Map<String, String> values = new LinkedHashMap<>();
    mapping.forEach(
        (ours, theirs) -> {
          String value = has.get(ours);
          if (value != null) {
            values.put(theirs, value);
          }
        });
    return values;
  }

  /** As a cell of a feed. */
  public static String cell(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue().replace(';', ','))
        .collect(Collectors.joining(";"));
  }
}
