package dues.report.sheet;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of a report beyond its date and sources.
 *
 * @param asOf the last execution whose deeds are shown; null: all
 * @param contract a contract's key within the one source; null for the books
 * @param values of the sheet's own parameters, as typed
 */
public record Asked(@Nullable Long asOf, @Nullable String contract, Map<String, String> values) {

  /** What the night asks: everything, for the books. */
  public static final Asked NOTHING = new Asked(null, null, Map.of());

  public Asked {
    values = Map.copyOf(values);
  }

  /** As the manifest and the page of parameters show it. */
  Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>(values);
    if (contract != null) {
      shown.put("contract", contract);
    }
    if (asOf != null) {
      shown.put("as of execution", asOf.toString());
    }
    return shown;
  }
}
