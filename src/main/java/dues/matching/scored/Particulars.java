package dues.matching.scored;

import java.util.List;
import java.util.Map;

/**
 * What a contract says of its holder, as texts that are folded already.
 *
 * @param name the words of the title
 * @param titleLength of the title as it was written
 * @param values by parameter: {@code document}, {@code birth_date} …; an address as {@code
 *     address_part}, {@code house} and {@code flat}
 */
public record Particulars(
    List<String> name, int titleLength, boolean isLegal, Map<String, List<String>> values) {

  List<String> of(String parameter) {
    return values.getOrDefault(parameter, List.of());
  }

  String first(String parameter) {
    var found = of(parameter);
    return found.isEmpty() ? "" : found.get(0);
  }
}
