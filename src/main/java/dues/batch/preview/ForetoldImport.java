package dues.batch.preview;

import dues.money.Money;
import dues.store.runs.BalanceSum;
import dues.store.runs.FileCount;
import dues.store.runs.RecordCount;
import dues.store.runs.RunEffects.RejectGroup;
import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param unchanged the files are those of the last import
 * @param problems why it would fail; empty if it would not
 * @param warnings what it would say although it ends well
 */
public record ForetoldImport(
    String source,
    boolean unchanged,
    Facts facts,
    Ledger ledger,
    List<String> problems,
    List<String> warnings) {

  /**
   * What would become of the facts.
   *
   * @param balances sums over the contracts in the billing, by currency
   */
  public record Facts(
      List<Counted> records,
      List<FileCount> files,
      List<RejectGroup> rejects,
      List<Balance> balances) {}

  /** A record type, and the rows that were refused before they became one. */
  public record Counted(RecordCount count, long rejected) {}

  /** A sum before and after. */
  public record Balance(BalanceSum before, BalanceSum after) {}

  /**
   * What the next recalculate-fees would post because of it.
   *
   * @param contracts whose facts change, among those that were charged before
   * @param parked contracts of which nothing could be posted
   */
  public record Ledger(long contracts, long lines, Map<String, Money> totals, long parked) {

    static final Ledger NOTHING = new Ledger(0, 0, Map.of(), 0);
  }
}
