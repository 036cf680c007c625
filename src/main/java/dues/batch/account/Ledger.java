package dues.batch.account;

import dues.charge.account.TileAccount;
import dues.ledger.LedgerLine;
import dues.ledger.LineKind;
import dues.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The posted lines of one subscription, each under the tile it belongs to. */
public final class Ledger {

  private final Map<TileAccount, List<LedgerLine>> ofTile = new LinkedHashMap<>();
  private final List<LedgerLine> others = new ArrayList<>();

  /** Each line to the tile in which it begins. */
  public Ledger(List<TileAccount> tiles, List<LedgerLine> lines) {
    tiles.forEach(tile -> ofTile.put(tile, new ArrayList<>()));
    for (LedgerLine line : lines) {
      TileAccount tile = line.kind() == LineKind.ADJUSTMENT ? null : tileOf(line, tiles);
      (tile == null ? others : ofTile.getOrDefault(tile, others)).add(line);
    }
  }

  private static @Nullable TileAccount tileOf(LedgerLine line, List<TileAccount> tiles) {
    TileAccount found = tiles.isEmpty() ? null : tiles.get(0);
    for (TileAccount tile : tiles) {
      if (tile.whole().from() <= line.key().tile().from()) {
        found = tile;
      }
    }
    return found;
  }

  /** The lines of a tile. */
  public List<LedgerLine> of(TileAccount tile) {
    return ofTile.getOrDefault(tile, List.of());
  }

  /** Adjustments, and what stands outside of every tile of today. */
  public List<LedgerLine> others() {
    return others;
  }

  /** What lines come to. */
  public static Money sum(List<LedgerLine> lines, Money zero) {
    Money sum = zero;
    for (LedgerLine line : lines) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }
}
