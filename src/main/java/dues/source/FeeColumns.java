package dues.source;

import dues.fee.FeeParametersParser;
import dues.fee.ParameterProblem;
import dues.source.record.Column;
import dues.source.record.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fee's parameters must be readable and make sense together, or its row is refused. */
final class FeeColumns {

  private static final Set<String> PORTAL = Set.of("none", "read", "manage");

  private FeeColumns() {}

  static void check(@Nullable Object[] values, Cells row) {
    Map<String, String> given = new HashMap<>();
    List<Column> columns = RecordType.FEE.columns();
    for (int i = 0; i < columns.size(); i++) {
      Object value = values[i];
      if (value != null) {
        given.put(columns.get(i).name(), value.toString());
      }
    }
    if (!given.containsKey("mode")) {
      return;
    }
    for (ParameterProblem problem : FeeParametersParser.parse(given).problems()) {
      row.refuse(
          problem.column(),
          RejectCode.E_PARAMETERS,
          given.getOrDefault(problem.column(), ""),
          problem.message().replaceFirst("\\.$", ""));
    }
    String portal = given.getOrDefault("portal", "none");
    if (!PORTAL.contains(portal.toLowerCase(Locale.ROOT))) {
      row.refuse(
          "portal",
          RejectCode.E_PARAMETERS,
          portal,
          "'" + portal + "' is no access; expected none, read or manage");
    }
  }
}
