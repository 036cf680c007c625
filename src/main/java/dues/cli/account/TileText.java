package dues.cli.account;

import dues.batch.account.Ledger;
import dues.charge.account.Stretch;
import dues.charge.account.TileAccount;
import dues.charge.account.Withheld;
import dues.charge.segment.Terms;
import dues.ledger.LedgerLine;
import dues.money.Decimals;
import dues.money.Money;
import dues.period.DateRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A tile: its days, its lines, what is withheld, and whether target and ledger agree. */
record TileText(LineText lines, Currency currency) {

  void write(Page page, TileAccount tile, List<LedgerLine> posted) {
    Money zero = Money.zero(currency);
    Money target = Ledger.sum(tile.target(), zero);
    Money found = Ledger.sum(posted, zero);
    boolean agrees = target.minor() == found.minor();
    boolean plainDay = tile.whole().days() == 1 && agrees && tile.withheld().isEmpty();
    if (!(plainDay && !posted.isEmpty())) {
      page.line(2, head(tile));
      tile.days().forEach(days -> stretch(page, days));
    }
    posted.forEach(line -> lines.write(page, 4, line));
    tile.withheld().forEach(withheld -> withheld(page, withheld));
    if (!agrees) {
      page.line(
          4,
          "DIFFERENCE: the target is %s, posted is %s; `dues run recalculate-fees` posts %s unless its mode, a closed month or a parked contract holds it back"
              .formatted(target.text(), found.text(), target.minus(found).text()));
    } else if (posted.size() > 1) {
      page.line(4, "together, as the target", found.text());
    }
  }

  /** Tiles that have no line for one reason. */
  void together(Page page, List<TileAccount> tiles) {
    DateRange first = tiles.get(0).part();
    DateRange last = tiles.get(tiles.size() - 1).part();
    page.line(2, tiles.size() + " tiles " + Spans.of(new DateRange(first.from(), last.to())));
    List<LedgerLine> lines =
        tiles.stream().flatMap(tile -> tile.withheld().get(0).lines().stream()).toList();
    Withheld one = tiles.get(0).withheld().get(0);
    page.line(
        4, "no line: " + one.why(), "(" + Ledger.sum(lines, Money.zero(currency)).text() + ")");
  }

  private static String head(TileAccount tile) {
    String whole = "Tile " + Spans.of(tile.whole());
    return tile.part().equals(tile.whole())
        ? whole
        : whole + ", of which the subscription has " + Spans.of(tile.part());
  }

  private void stretch(Page page, Stretch stretch) {
    Terms terms = stretch.terms();
    page.line(
        4,
        Spans.of(stretch.days())
            + "  "
            + (terms == null ? "not charged: " + stretch.why() : rate(stretch, terms)));
  }

  private String rate(Stretch stretch, Terms terms) {
    int days = stretch.days().isOpenEnded() ? 0 : stretch.days().days();
    List<String> words = new ArrayList<>();
    words.add(
        (days == 0 ? "" : days + (days == 1 ? " day at " : " days at "))
            + Money.priceText(terms.price(), currency)
            + (Decimals.same(terms.quantity(), BigDecimal.ONE)
                ? ""
                : " × " + terms.quantity().toPlainString()));
    if (terms.discount().signum() != 0) {
      words.add(terms.discount().toPlainString() + " % discount");
    }
    if (!Decimals.same(terms.percent(), Decimals.HUNDRED)) {
      words.add(terms.percent().toPlainString() + " % by the status");
    }
    return String.join(", ", words);
  }

  private void withheld(Page page, Withheld withheld) {
    String amount =
        withheld.lines().isEmpty()
            ? ""
            : "(" + Ledger.sum(withheld.lines(), Money.zero(currency)).text() + ")";
    String days = withheld.begins().days() == 1 ? "" : Spans.of(withheld.begins()) + "  ";
    page.line(4, days + "no line: " + withheld.why(), amount);
  }
}
