package dues.batch.preview;

import dues.batch.preview.ForetoldImport.Balance;
import dues.store.runs.BalanceSum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums before and after by currency; one that was not there, or is there no more, is zero. */
final class BalanceChanges {

  private BalanceChanges() {}

  static List<Balance> of(List<BalanceSum> before, List<BalanceSum> after) {
    Map<String, Balance> all = new TreeMap<>();
    before.forEach(
        sum -> all.put(sum.currency(), new Balance(sum, BalanceSum.none(sum.currency()))));
    after.forEach(
        sum ->
            all.merge(
                sum.currency(),
                new Balance(BalanceSum.none(sum.currency()), sum),
                (was, is) -> new Balance(was.before(), is.after())));
    return List.copyOf(all.values());
  }
}
