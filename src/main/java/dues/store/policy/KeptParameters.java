package dues.store.policy;

import dues.store.FactTable;
import dues.store.Publication;
import dues.store.UpdatePolicySql.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Parameters of contracts that a person has set, or that the sheet's policy keeps or lets grow,
 * {@code parameter.<code>}. The stored rows are staged again before the set is published, so that
 * they stay; of a kept parameter in the place of the delivered ones, which are noted where they
 * differ.
 */
@Repository
public class KeptParameters {

  private static final String STORED =
      """
        from contract_parameter t
        join contract c on c.contract_id = t.contract_id
       where t.source = :source and (t.parameter = any(:codes) or 'parameter.' || t.parameter = any(c.locked))
         and c.withdrawn_by is null
      """;

  private static final String FOUND =
      """
      found as (
        select c.contract_id, 'parameter.' || s.parameter as field, string_agg(distinct s.value, ';' order by s.value) as source_value,
               coalesce(kept.value, '') as kept_value, 'parameter.' || s.parameter = any(c.locked) as locked
          from ${staged} s
          join contract c on c.source = :source and c.contract = s.contract
          join lateral (select string_agg(t.value, ';' order by t.value) as value from contract_parameter t
                         where t.contract_id = c.contract_id and t.parameter = s.parameter) kept on true
         where ('parameter.' || s.parameter = any(c.locked) or s.parameter = any(:codes) and kept.value is not null)
           and c.withdrawn_by is null
         group by c.contract_id, s.parameter, kept.value, c.locked)
      """;

  private static final String GONE =
      "with "
          + FOUND
          + """
          update differing_field d set superseded_by = :execution
           where d.source = :source and d.superseded_by is null and d.field like 'parameter.%'
             and not exists (select 1 from found n where n.contract_id = d.contract_id and n.field = d.field
                                and n.source_value = d.source_value and n.kept_value = d.kept_value)
          """;

  private static final String NEW =
      "with "
          + FOUND
          + """
          insert into differing_field (contract_id, source, field, source_value, kept_value, why, seen_on, execution_id)
          select n.contract_id, :source, n.field, n.source_value, n.kept_value, case when n.locked then 'locked' else 'keep' end, :date, :execution from found n
           where n.source_value <> n.kept_value
             and not exists (select 1 from differing_field d where d.superseded_by is null and d.contract_id = n.contract_id and d.field = n.field)
          """;

  private static final String DROP =
      """
      delete from ${staged} s using contract c
       where c.source = :source and c.contract = s.contract and c.withdrawn_by is null
         and ('parameter.' || s.parameter = any(c.locked)
              or s.parameter = any(:codes)
                 and exists (select 1 from contract_parameter t where t.contract_id = c.contract_id and t.parameter = s.parameter))
      """;

  private static final String STAGE =
      """
      insert into ${staged} (contract, parameter, value, file_id, line, row_hash)
      select c.contract, t.parameter, t.value, t.file_id, t.line, t.row_hash
      """
          + STORED
          + " and not exists (select 1 from ${staged} s where s.contract = c.contract and s.row_hash = t.row_hash)";

  private final JdbcClient jdbc;

  /** On the transaction that publishes. */
  public KeptParameters(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Before parameters are published; says how many differ anew.
   *
   * @param policy code to mode
   */
  public int hold(Publication publication, Map<String, Mode> policy) {
    List<String> kept = codes(policy, Mode.KEEP);
    int differing = 0;
    if (!kept.isEmpty() || hasLocked(publication)) {
      run(GONE, publication, kept);
      differing = run(NEW, publication, kept);
      run(DROP, publication, kept);
      run(STAGE, publication, kept);
    }
    List<String> growing = codes(policy, Mode.APPEND);
    if (!growing.isEmpty()) {
      run(STAGE, publication, growing);
    }
    return differing;
  }

  private boolean hasLocked(Publication publication) {
    return jdbc.sql(
            """
            select exists (select from contract c, unnest(c.locked) as field
                            where c.source = :source and c.locked <> '{}' and field like 'parameter.%')
            """)
        .param("source", publication.staging().source())
        .query(Boolean.class)
        .single();
  }

  private static List<String> codes(Map<String, Mode> policy, Mode mode) {
    return policy.entrySet().stream()
        .filter(entry -> entry.getValue() == mode)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private int run(String statement, Publication publication, List<String> codes) {
    Map<String, Object> parameters = new HashMap<>(publication.parameters());
    parameters.put("codes", codes.toArray(String[]::new));
    return jdbc.sql(
            statement.replace("${staged}", publication.staging().table(FactTable.PARAMETER)))
        .params(parameters)
        .update();
  }
}
