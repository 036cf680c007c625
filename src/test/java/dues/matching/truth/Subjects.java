package dues.matching.truth;

import dues.matching.AddressParts;
import dues.matching.ContractKey;
import dues.matching.Profile;
import dues.matching.Subject;
import dues.matching.TitleKey;
import dues.matching.Value;
import dues.matching.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries as the matcher sees contracts, without a database between. */
final class Subjects {

  private Subjects() {}

  static Subject of(Entry entry) {
    var cells = entry.cells();
    Map<String, List<Value>> values = new HashMap<>();
    for (var column : List.of("document", "tax_number", "birth_date", "phones", "emails")) {
      var value = ValueType.of(column).value(cells.getOrDefault(column, ""));
      if (value != null) {
        values.put(column, List.of(value));
      }
    }
    var house = cells.get("house_id");
    var flat = cells.get("flat");
    if (house != null && flat != null) {
      values.put(
          "address", List.of(new Value("house " + house + ", flat " + flat, house + "/" + flat)));
    }
    var street = cells.get("street");
    var number = cells.get("house");
    values.putAll(
        AddressParts.of(
            java.util.Arrays.asList(cells.get("city"), street, number),
            street,
            number,
            flat,
            house));
    var key = entry.key().split(":", 2);
    return new Subject(
        new ContractKey(key[0], key[1]),
        null,
        new Profile(TitleKey.variants(cells.getOrDefault("title", "")), null, values));
  }
}
