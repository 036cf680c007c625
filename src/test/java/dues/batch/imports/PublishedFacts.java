package dues.batch.imports;

import java.util.List;
import java.util.regex.Pattern;

/** Every fact of a database as text, to be compared before and after. */
public final class PublishedFacts {

  private static final List<String> KEYED =
      List.of(
          "contract",
          "fee",
          "tariff",
          "subscription",
          "payment",
          "action",
          "service_order",
          "directory_row");

  private static final List<String> OTHERS =
      List.of(
          "contract_status",
          "price",
          "quantity",
          "contract_discount",
          "subscription_discount",
          "contract_tariff",
          "contract_parameter",
          "billed_charge",
          "contract_status_seen");

  private static final Pattern ORIGIN =
      Pattern.compile(
          "\"(brought_by|file_id|line|replaced_by|version_id|[a-z_]+_id|held_by)\": [0-9]+");

  private PublishedFacts() {}

  /** With origin, ids and the versions that count; without what was withdrawn. */
  public static String of(ImportHome home) {
    StringBuilder all = new StringBuilder();
    KEYED.forEach(table -> all.append(rows(home, table, " where withdrawn_by is null")));
    OTHERS.forEach(table -> all.append(rows(home, table, "")));
    return all + rows(home, "fact_version", " where not withdrawn");
  }

  /** The same without where each row came from and the numbers of rows. */
  public static String withoutOrigin(ImportHome home) {
    return ORIGIN.matcher(of(home)).replaceAll("\"$1\": 0").lines().sorted().toList().toString();
  }

  private static String rows(ImportHome home, String table, String which) {
    return home.value(
        "select coalesce(string_agg('%1$s ' || to_jsonb(t)::text, E'\\n' order by to_jsonb(t)::text), '') || E'\\n' from %1$s t%2$s"
            .formatted(table, which));
  }
}
