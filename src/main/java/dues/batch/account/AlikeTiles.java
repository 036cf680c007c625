package dues.batch.account;

import dues.charge.account.TileAccount;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring tiles that would all say the same: no line stands or should stand, for one reason.
 *
 * <p>Fifty-five months that the billing charged before it was imported are told in two lines, not
 * in a hundred and sixty-five.
 */
public final class AlikeTiles {

  private static final int FEW = 2;

  private AlikeTiles() {}

  /** The tiles in their order, those that are told together in one list. */
  public static List<List<TileAccount>> runs(List<TileAccount> tiles, Ledger ledger) {
    List<List<TileAccount>> runs = new ArrayList<>();
    List<TileAccount> run = new ArrayList<>();
    for (TileAccount tile : tiles) {
      if (!run.isEmpty() && !continues(run.get(run.size() - 1), tile, ledger)) {
        add(runs, run);
        run = new ArrayList<>();
      }
      run.add(tile);
    }
    add(runs, run);
    return runs;
  }

  private static void add(List<List<TileAccount>> runs, List<TileAccount> run) {
    if (run.size() > FEW) {
      runs.add(run);
    } else {
      run.forEach(tile -> runs.add(List.of(tile)));
    }
  }

  private static boolean continues(TileAccount one, TileAccount next, Ledger ledger) {
    return isSilent(one, ledger)
        && isSilent(next, ledger)
        && one.whole().to() == next.whole().from()
        && why(one).equals(why(next));
  }

  private static boolean isSilent(TileAccount tile, Ledger ledger) {
    return tile.target().isEmpty()
        && tile.withheld().size() == 1
        && !tile.withheld().get(0).upcoming()
        && ledger.of(tile).isEmpty();
  }

  private static String why(TileAccount tile) {
    return tile.withheld().get(0).why();
  }
}
