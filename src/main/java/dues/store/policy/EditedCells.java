package dues.store.policy;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fields of contracts as text: columns, and parameters with a semicolon between several values. */
final class EditedCells {

  private static final String VALUES =
      """
      select coalesce(string_agg(value, ';' order by value), '') from contract_parameter
       where contract_id = :contract and parameter = :code
      """;

  /** Of no file; the hash keeps it apart from a row of the same words that an export brings. */
  private static final String PARAMETER =
      """
      insert into contract_parameter (contract_id, source, parameter, value, brought_by, file_id, line, row_hash)
      select contract_id, source, :code, :value, 0, 0, 0, md5('by hand ' || :code || '=' || :value)::uuid
        from contract where contract_id = :contract
      """;

  private final JdbcClient jdbc;

  EditedCells(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What the field holds; null is blank. */
  @Nullable String value(ContractField field) {
    String sql =
        EditableField.isParameter(field.name())
            ? VALUES
            : "select coalesce(%s, '') from contract t where contract_id = :contract"
                .formatted(EditableField.text("t", field.name()));
    String value =
        jdbc.sql(sql)
            .param("contract", field.contract())
            .param("code", field.code())
            .query(String.class)
            .single();
    return value.isEmpty() ? null : value;
  }

  /** Writes it, and locks or unlocks it. */
  void write(ContractField field, @Nullable String value, boolean locks) {
    jdbc.sql(
            "update contract set locked = %s where contract_id = :contract"
                .formatted(
                    locks
                        ? "array_append(array_remove(locked, :field), :field)"
                        : "array_remove(locked, :field)"))
        .param("field", field.name())
        .param("contract", field.contract())
        .update();
    if (EditableField.isParameter(field.name())) {
      parameters(field, value == null ? List.of() : Arrays.asList(value.split(";", -1)));
    } else {
      jdbc.sql(
              "update contract set %s = %s where contract_id = :contract"
                  .formatted(field.name(), EditableField.parsed(field.name())))
          .param("value", value)
          .param("contract", field.contract())
          .update();
    }
  }

  private void parameters(ContractField field, List<String> values) {
    jdbc.sql("delete from contract_parameter where contract_id = :contract and parameter = :code")
        .param("contract", field.contract())
        .param("code", field.code())
        .update();
    values.stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .forEach(
            value ->
                jdbc.sql(PARAMETER)
                    .param("contract", field.contract())
                    .param("code", field.code())
                    .param("value", value)
                    .update());
    jdbc.sql(
            """
            insert into contract_search_parameter select source, :code from contract where contract_id = :contract
            on conflict do nothing
            """)
        .param("contract", field.contract())
        .param("code", field.code())
        .update();
  }
}
