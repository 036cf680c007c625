package dues.store.revert;

import dues.store.ChangedContracts;
import dues.store.FactTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/**
 * Puts facts back to what they were before an import, in the caller's transaction, and notes whose
 * fees change by it.
 *
 * <p>An import brought contract 9, changed the price from 300 to 310, and marked contract 4: now 9
 * is withdrawn, the price is 300, and 4 is in the billing.
 */
@Repository
public class WithdrawnFacts {

  private static final List<String> MOVES_MONEY =
      List.of("contract_id", "subscription_id", "fee_id");

  private static final String CHANGED =
      """
      select t.${id} as id, null::date as since from ${table} t where t.source = :source and t.brought_by = :import
      union all
      select fact_id, null::date from fact_version where record_type = '${table}' and replaced_by = :import
      """;

  private final ChangedContracts changed;
  private final KeyedRowsBack keyed;
  private final SetsBack sets;
  private final StatusesBack statuses;

  WithdrawnFacts(
      ChangedContracts changed, KeyedRowsBack keyed, SetsBack sets, StatusesBack statuses) {
    this.changed = changed;
    this.keyed = keyed;
    this.sets = sets;
    this.statuses = statuses;
  }

  /** Takes one table's rows back; owners before their sets. */
  public RevertCount revert(FactTable table, Reverting reverting) {
    if (MOVES_MONEY.contains(table.idColumn())) {
      Map<String, Object> noted = new HashMap<>(reverting.parameters());
      noted.put("reason", "import " + reverting.imported() + " reverted");
      changed.note(table.idColumn(), StatementOfTable.of(CHANGED, table), noted);
    }
    if (table == FactTable.CONTRACT) {
      statuses.revert(reverting);
    }
    return table.keyed() ? keyed.revert(table, reverting) : sets.revert(table, reverting);
  }
}
