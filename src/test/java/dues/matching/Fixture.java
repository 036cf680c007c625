package dues.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Contracts and customers written in one line: {@code title; parameter=value; …}. */
final class Fixture {
  static final Customer C1 =
      customer(
          "old:1",
          "Иванов Иван Иванович; birth_date=05.07.1980; phones=79120000001; address=77/12;"
              + " document=8005 123456");

  private Fixture() {}

  static Customer customer(String key, String text) {
    return new Customer(key, profile(text));
  }

  static Subject contract(String key, String text) {
    return contract(key, null, text);
  }

  static Subject contract(String key, @Nullable String hint, String text) {
    var colon = key.indexOf(':');
    return new Subject(
        new ContractKey(key.substring(0, colon), key.substring(colon + 1)), hint, profile(text));
  }

  static MemoryCustomers customers(Customer... customers) {
    var index = new MemoryCustomers();
    for (var customer : customers) {
      index.put(customer);
    }
    return index;
  }

  static Profile profile(String text) {
    var parts = text.split(" *; *", -1);
    Map<String, List<Value>> values = new LinkedHashMap<>();
    @Nullable String kind = null;
    for (var i = 1; i < parts.length; i++) {
      var pair = parts[i].split("=", 2);
      var isKind = pair[0].equals("kind");
      kind = isKind ? pair[1] : kind;
      var value = isKind ? null : ValueType.of(pair[0]).value(pair[1]);
      if (value != null) {
        values.computeIfAbsent(pair[0], unused -> new ArrayList<>()).add(value);
      }
    }
    return new Profile(TitleKey.variants(Objects.requireNonNull(parts[0])), kind, values);
  }
}
