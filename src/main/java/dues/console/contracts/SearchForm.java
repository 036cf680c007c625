package dues.console.contracts;

import dues.store.search.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed to find contracts. */
record SearchForm(
    @Nullable String label,
    @Nullable String text,
    SearchForm.@Nullable Place place,
    @Nullable String phone,
    @Nullable String date,
    SearchForm.@Nullable Narrow narrow) {

  private static final int SHORTEST = 3;

  /** Where it is: the street alone, or with house and flat. */
  record Place(@Nullable String street, @Nullable String house, @Nullable String flat) {}

  /** What narrows it down: only without a customer, only in some fields. */
  record Narrow(@Nullable Boolean single, @Nullable List<String> in) {}

  Sought sought() {
    Narrow within = narrow == null ? new Narrow(null, null) : narrow;
    Place at = place == null ? new Place("", "", "") : place;
    return new Sought(
        or(label),
        or(text),
        new Sought.Place(or(at.street()), or(at.house()), or(at.flat())),
        or(phone),
        or(date),
        new Sought.Narrow(
            Boolean.TRUE.equals(within.single()),
            Objects.requireNonNullElse(within.in(), List.of())));
  }

  /** The fields that have less than three characters, by the key of their name. */
  static List<String> tooShort(Sought sought) {
    List<String> fields = new ArrayList<>();
    check(fields, "label", sought.label());
    check(fields, "text", sought.text());
    check(fields, "street", sought.place().street());
    check(fields, "phone", sought.phone().replaceAll("\\D", ""));
    return fields;
  }

  private static void check(List<String> fields, String name, String value) {
    int length = value.strip().length();
    if (length > 0 && length < SHORTEST) {
      fields.add(name);
    }
  }

  private static String or(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
