package dues.charge.account;

import dues.ledger.LedgerLine;
import dues.period.DateRange;
import java.util.List;

/**
 * One tile: the whole natural period, the part that subscription and contract leave of it, its
 * stretches of days, the lines that should stand for it by the date of the account, what is
 * withheld.
 */
public record TileAccount(
    DateRange whole,
    DateRange part,
    List<Stretch> days,
    List<LedgerLine> target,
    List<Withheld> withheld) {}
