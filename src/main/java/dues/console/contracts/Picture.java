package dues.console.contracts;

import dues.batch.account.ContractAccount;
import dues.charge.account.Stretch;
import dues.charge.account.SubscriptionAccount;
import dues.charge.account.TileAccount;
import dues.ledger.LedgerLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar of the last year, drawn as bars: a row a subscription, two units a day. Tiles are
 * bars, days that are not charged are pale, suspended ones a thin bar of another colour, a charge
 * is a dot on the day it was charged.
 *
 * @param width of the whole picture, in units
 */
record Picture(int width, List<Month> months, List<Row> rows) {

  private static final int UNITS = 2;
  private static final int MONTHS = 12;
  private static final int ROW = 22;
  private static final int TOP = 24;

  /** A month's name and where it begins. */
  record Month(int x, String month) {}

  /** A subscription's bars and dots, {@code y} its middle. */
  record Row(int y, String name, List<Bar> bars, List<Integer> dots) {}

  /**
   * A bar; {@code look} is tile, idle for days that are not charged, or halt for suspended ones.
   */
  record Bar(int x, int width, String look) {

    /** Half of its height. */
    public int half() {
      return look.equals("halt") ? 3 : 6;
    }
  }

  static Picture of(ContractAccount account) {
    LocalDate end = YearMonth.from(account.date()).plusMonths(1).atDay(1);
    LocalDate start = end.minusMonths(MONTHS);
    int from = (int) start.toEpochDay();
    int to = (int) end.toEpochDay();
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      LocalDate first = start.plusMonths(i);
      months.add(
          new Month(UNITS * ((int) first.toEpochDay() - from), YearMonth.from(first).toString()));
    }
    List<Row> rows = new ArrayList<>();
    for (SubscriptionAccount told : account.subscriptions()) {
      List<Bar> bars = new ArrayList<>();
      told.tiles().forEach(tile -> add(bars, tile, from, to));
      List<Integer> dots =
          account.loaded().posted().stream()
              .filter(line -> line.subscription() == told.subscription().id())
              .map(LedgerLine::booking)
              .map(booking -> booking.chargeDate())
              .filter(day -> day >= from && day < to)
              .map(day -> UNITS * (day - from) + 1)
              .distinct()
              .toList();
      rows.add(new Row(TOP + ROW * rows.size() + ROW / 2, told.subscription().key(), bars, dots));
    }
    return new Picture(UNITS * (to - from), months, rows);
  }

  private static void add(List<Bar> bars, TileAccount tile, int from, int to) {
    for (Stretch days : tile.days()) {
      int first = Math.max(from, days.days().from());
      int last = Math.min(to, days.days().to());
      if (first < last) {
        boolean starts = first == tile.part().from() && first > from;
        int x = UNITS * (first - from) + (starts ? 1 : 0);
        bars.add(new Bar(x, UNITS * (last - from) - x, look(days)));
      }
    }
  }

  private static String look(Stretch days) {
    return days.terms() != null ? "tile" : days.suspended() ? "halt" : "idle";
  }

  public int height() {
    return TOP + ROW * rows.size() + 4;
  }
}
