package dues.store.policy;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.UpdatePolicySql;
import dues.store.UpdatePolicySql.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a source says of a contract otherwise than Dues keeps. A difference stands from the import
 * that told it to the one after which it is none.
 *
 * <p>The title is kept as {@code Ivan Petrenko}; the export says {@code Petrenko Ivan}: one row,
 * however often that export comes again.
 */
@Repository
public class DifferingFields {

  /** Of what a blank does not clear, the money: it is told when it is blank. */
  private static final List<String> MONEY =
      List.of("balance", "extra_balance", "credit", "company_credit", "discount_percent");

  private static final List<String> TOLD_WHEN_BLANK = List.of("status", "tariff", "mac");

  private static final String CHANGED =
      """
        from fact_version f
        join contract t on t.contract_id = f.fact_id
        join ${staged} s on s.contract = t.contract and (${kept}) is distinct from (${said})
       cross join lateral (values ${values}) as v (field, source_value, kept_value, why)
       where f.record_type = 'contract' and f.replaced_by = :execution and t.source = :source
         and v.source_value is distinct from v.kept_value and v.why is not null
      """;

  private static final String GONE =
      """
      update differing_field d set superseded_by = :execution
       where d.superseded_by is null and d.field not like 'parameter.%' and d.field not like 'customer.%'
         and d.contract_id in (select fact_id from fact_version where record_type = 'contract' and replaced_by = :execution)
         and not exists (select 1 ${changed} and t.contract_id = d.contract_id and v.field = d.field and v.why = d.why
                            and coalesce(v.source_value, '') = d.source_value and coalesce(v.kept_value, '') = d.kept_value)
      """;

  private static final String NEW =
      """
      insert into differing_field (contract_id, source, field, source_value, kept_value, why, seen_on, execution_id)
      select t.contract_id, :source, v.field, coalesce(v.source_value, ''), coalesce(v.kept_value, ''), v.why, :date, :execution
      ${changed}
         and not exists (select 1 from differing_field d where d.superseded_by is null and d.contract_id = t.contract_id and d.field = v.field)
      """;

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public DifferingFields(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** After contracts were published: notes what differs now, and says how many do anew. */
  public int note(Publication publication, UpdatePolicySql policy) {
    String changed =
        CHANGED
            .replace("${staged}", publication.staging().table(FactTable.CONTRACT))
            .replace("${kept}", columns("t"))
            .replace("${said}", columns("s"))
            .replace("${values}", values(policy));
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    jdbc.sql(GONE.replace("${changed}", changed)).params(parameters).update();
    return jdbc.sql(NEW.replace("${changed}", changed)).params(parameters).update();
  }

  /** Most rows differ in none, and are looked at no further. */
  private static String columns(String alias) {
    return Stream.of(EditableField.all(), MONEY, TOLD_WHEN_BLANK)
        .flatMap(List::stream)
        .map(field -> alias + "." + field)
        .collect(Collectors.joining(", "));
  }

  private static String values(UpdatePolicySql policy) {
    List<String> rows = new ArrayList<>();
    for (String field : EditableField.all()) {
      rows.add(
          row(
              field,
              EditableField.text("t", field),
              "case when '%s' = any(t.locked) then 'locked' when %s then 'keep' end"
                  .formatted(field, isTold(field, policy.columns().get(field)))));
    }
    MONEY.forEach(field -> rows.add(row(field, "trim_scale(t.%1$s)::text", "'blank'")));
    TOLD_WHEN_BLANK.forEach(field -> rows.add(row(field, "t.%1$s", "'blank'")));
    return rows.stream().collect(Collectors.joining(",\n"));
  }

  /** Of what nobody locked a blank is no other value, and neither is one that a list has. */
  private static String isTold(String field, @Nullable Mode mode) {
    return mode == Mode.APPEND
        ? "s.%1$s is not null and strpos(';' || t.%1$s || ';', ';' || s.%1$s || ';') = 0"
            .formatted(field)
        : "s." + field + " is not null";
  }

  private static String row(String field, String text, String why) {
    String stored = text.formatted(field);
    return "('%s', %s, %s, %s)".formatted(field, stored.replace("t.", "s."), stored, why);
  }
}
