package dues.console.contracts;

import dues.store.policy.EditableField;
import dues.store.search.ContractFields.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody typed over on a contract's card; a field that was left as it is stays unlocked. */
final class CardEdit {

  private CardEdit() {}

  static Map<String, String> changed(
      Fields fields, Map<String, String> typed, List<String> unlock) {
    Map<String, String> known = new LinkedHashMap<>(fields.set());
    known.putAll(fields.own());
    Map<String, String> set = new LinkedHashMap<>();
    known.forEach(
        (field, value) -> {
          String now = typed.getOrDefault("field." + field, value).strip();
          if (!now.equals(value) && !unlock.contains(field)) {
            set.put(field, now);
          }
        });
    String code = typed.getOrDefault("new.code", "").strip();
    if (!code.isEmpty()) {
      set.put(EditableField.PARAMETER + code, typed.getOrDefault("new.value", "").strip());
    }
    return set;
  }
}
