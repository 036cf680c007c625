package dues.store.search;

import dues.store.policy.EditableField;
import java.sql.Array;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a contract says of itself, field by field, and which fields a person has locked. */
@Repository
public class ContractFields {

  /** Fields that only the billing sets. */
  private static final List<String> OTHERS =
      List.of("number", "kind", "status", "tariff", "balance", "balance_as_of", "credit");

  private static final String TEXTS =
      EditableField.all().stream()
          .map(field -> EditableField.text("c", field) + " as text_" + field)
          .collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  ContractFields(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The fields of a contract.
   *
   * @param set those that a person may set, blank ones included
   * @param others filled ones that only the billing sets
   * @param parameters of the source's own, by code
   */
  public record Fields(
      Map<String, String> set,
      Map<String, String> others,
      Map<String, String> parameters,
      List<String> locked) {

    /** Parameters as fields that a person may set, those that a person has emptied too. */
    public Map<String, String> own() {
      Map<String, String> own = new TreeMap<>();
      parameters.forEach((code, value) -> own.put(EditableField.PARAMETER + code, value));
      locked.stream()
          .filter(EditableField::isParameter)
          .forEach(field -> own.putIfAbsent(field, ""));
      return own;
    }
  }

  /** The fields; nothing where there is no such contract. */
  public Optional<Fields> of(String source, String contract) {
    return jdbc.sql(
            """
            select c.*, %s from contract c join source_system s using (source)
             where s.id = :source and c.contract = :contract
            """
                .formatted(TEXTS))
        .param("source", source)
        .param("contract", contract)
        .query(
            (row, n) -> {
              Map<String, String> set = new LinkedHashMap<>();
              for (String field : EditableField.all()) {
                String value = row.getString("text_" + field);
                set.put(field, value == null ? "" : value);
              }
              Map<String, String> others = new LinkedHashMap<>();
              for (String field : OTHERS) {
                String value = row.getString(field);
                if (value != null && !value.isEmpty()) {
                  others.put(field, value);
                }
              }
              Array locked = row.getArray("locked");
              return new Fields(
                  set,
                  others,
                  parameters(row.getLong("contract_id")),
                  Arrays.asList((String[]) locked.getArray()));
            })
        .optional();
  }

  private Map<String, String> parameters(long contract) {
    Map<String, String> parameters = new LinkedHashMap<>();
    jdbc.sql("select parameter, value from contract_parameter where contract_id = :id order by 1")
        .param("id", contract)
        .query(
            row -> {
              parameters.merge(row.getString(1), row.getString(2), (one, two) -> one + ";" + two);
            });
    return parameters;
  }
}
