package dues.store.customers;

import dues.matching.ContractKey;
import dues.matching.Profile;
import dues.matching.Subject;
import dues.matching.TitleKey;
import dues.matching.Value;
import dues.matching.ValueType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a contract of the queue as the matcher sees it: what cannot be compared is left out. */
final class WaitingRow {

  private static final Pattern BETWEEN_VALUES = Pattern.compile("[;,]");

  private WaitingRow() {}

  /** The row under the cursor. */
  static WaitingContract read(ResultSet row) throws SQLException {
    return read(row, AddressRow.read(row));
  }

  /** The same without the parts of its address, where nobody compares them any more. */
  static WaitingContract decided(ResultSet row) throws SQLException {
    return read(row, Map.of());
  }

  private static WaitingContract read(ResultSet row, Map<String, List<Value>> home)
      throws SQLException {
    Map<String, List<Value>> values = new LinkedHashMap<>();
    for (String parameter : List.of("document", "tax_number", "birth_date", "phones", "emails")) {
      add(values, parameter, row.getString(parameter));
    }
    String address = row.getString("address_key");
    if (address != null) {
      values.put("address", List.of(new Value(row.getString("address_text"), address)));
    }
    values.putAll(home);
    return new WaitingContract(
        row.getLong("contract_id"),
        row.getString("hash"),
        null,
        row.getString("number"),
        new Subject(
            new ContractKey(row.getString("source_id"), row.getString("contract")),
            row.getString("company"),
            new Profile(TitleKey.variants(row.getString("title")), row.getString("kind"), values),
            Set.of((String[]) row.getArray("strangers").getArray())));
  }

  private static void add(
      Map<String, List<Value>> values, String parameter, @Nullable String text) {
    if (text == null) {
      return;
    }
    List<Value> found = new ArrayList<>();
    boolean many = parameter.equals("phones") || parameter.equals("emails");
    for (String part : many ? BETWEEN_VALUES.split(text, -1) : new String[] {text}) {
      Value value = ValueType.of(parameter).value(part);
      if (value != null && found.stream().noneMatch(other -> other.key().equals(value.key()))) {
        found.add(value);
      }
    }
    if (!found.isEmpty()) {
      values.put(parameter, found);
    }
  }
}
