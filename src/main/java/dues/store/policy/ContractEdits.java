package dues.store.policy;

import dues.store.ChangedContracts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sets fields of contracts by a person's hand, with an audit row each. A field that was set is
 * locked: imports leave it, and what the source says otherwise stands among the differing fields,
 * what it said before the edit included.
 */
@Repository
public class ContractEdits {

  private static final String DIFFERENCE =
      """
      insert into differing_field (contract_id, source, field, source_value, kept_value, why, seen_on)
      select contract_id, source, :field, :said, coalesce(:value, ''), 'locked', :date
        from contract where contract_id = :contract and :said <> coalesce(:value, '')
      """;

  /** In the place of an execution. */
  private static final long BY_HAND = -1;

  private final JdbcClient jdbc;
  private final EditAudit audit;
  private final EditedCells cells;
  private final ChangedContracts changed;

  /** On the transaction that edits. */
  public ContractEdits(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.audit = new EditAudit(dataSource);
    this.cells = new EditedCells(dataSource);
    this.changed = new ChangedContracts(dataSource);
  }

  /** The contract of a source, if it is there; its row is locked to the end of the transaction. */
  public Optional<Long> contract(String source, String key) {
    return jdbc.sql(
            """
            select c.contract_id from contract c join source_system s on s.source = c.source
             where s.id = :source and c.contract = :key and c.withdrawn_by is null for update of c
            """)
        .param("source", source)
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  /** What the field holds; null is blank. */
  public @Nullable String value(ContractField field) {
    return cells.value(field);
  }

  /** The fields that people have set, in their order. */
  public List<String> locked(long contract) {
    return jdbc.sql("select unnest(locked) from contract where contract_id = :contract")
        .param("contract", contract)
        .query(String.class)
        .list();
  }

  /** Sets and locks a field. */
  public void set(ContractField field, @Nullable String value, EditingHand hand) {
    String before = value(field);
    String said = said(field).orElse(before);
    cells.write(field, value, true);
    noteChanged(field, before, value);
    supersede(field);
    if (said != null) {
      jdbc.sql(DIFFERENCE)
          .param("contract", field.contract())
          .param("field", field.name())
          .param("said", said)
          .param("value", value)
          .param("date", LocalDate.ofInstant(hand.at(), ZoneOffset.UTC))
          .update();
    }
    audit.keep(field, new EditAudit.Deed("SET", before, value), hand);
  }

  /**
   * Lets imports write the field again.
   *
   * @param followSource whether the field takes what the source said last, as it would have
   */
  public void unlock(ContractField field, boolean followSource, EditingHand hand) {
    String before = value(field);
    String said = said(field).orElse(null);
    boolean takes = followSource && said != null && !said.isEmpty();
    cells.write(field, takes ? said : before, false);
    noteChanged(field, before, takes ? said : before);
    if (takes || said == null || said.isEmpty()) {
      supersede(field);
    } else {
      jdbc.sql(
              "update differing_field set why = 'keep' where contract_id = :contract and field = :field and superseded_by is null")
          .param("contract", field.contract())
          .param("field", field.name())
          .update();
    }
    audit.keep(field, new EditAudit.Deed("UNLOCKED", before, value(field)), hand);
  }

  /**
   * A contract whose first or last day moved is compared with the ledger from the earlier one on.
   */
  private void noteChanged(ContractField field, @Nullable String before, @Nullable String after) {
    if (EditableField.isOfFees(field.name()) && !Objects.equals(before, after)) {
      List<String> days = Stream.of(before, after).flatMap(Stream::ofNullable).sorted().toList();
      boolean always = field.name().equals("opened") && days.size() < 2;
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("contract", field.contract());
      parameters.put("since", always ? null : days.get(0));
      parameters.put("execution", BY_HAND);
      parameters.put("reason", "contract edited");
      changed.note(
          "contract_id",
          "select :contract::bigint as id, cast(:since as date) as since",
          parameters);
    }
  }

  /** What the source says of the field, where that is another value than the one kept. */
  private Optional<String> said(ContractField field) {
    return jdbc.sql(
            "select source_value from differing_field where contract_id = :contract and field = :field and superseded_by is null")
        .param("contract", field.contract())
        .param("field", field.name())
        .query(String.class)
        .optional();
  }

  private void supersede(ContractField field) {
    jdbc.sql(
            "update differing_field set superseded_by = 0 where contract_id = :contract and field = :field and superseded_by is null")
        .param("contract", field.contract())
        .param("field", field.name())
        .update();
  }
}
