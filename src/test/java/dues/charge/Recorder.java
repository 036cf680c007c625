package dues.charge;

import dues.customer.Change;
import dues.customer.Owner;
import dues.fee.Bucket;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.period.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays an example and notes each of its nights as what a billing would export: files of a generic
 * source, the section of jobs/fees.yml, actions and a month to close.
 */
final class Recorder extends Scenario {
  /**
   * A run of the jobs. {@code fresh}: the example's lines count from here. {@code closes} is a
   * month to be closed before, or empty.
   */
  record Night(
      String date,
      Map<String, String> files,
      String sheet,
      String closes,
      boolean corrects,
      boolean accrues,
      boolean fresh) {

    Night taken() {
      return new Night(date, files, sheet, closes, corrects, accrues, false);
    }

    boolean hasActions() {
      return files.containsKey("actions.csv");
    }
  }

  private final List<Night> nights = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  private Map<String, String> facts = new TreeMap<>();
  private Map<Long, Kept> before = new TreeMap<>();
  private String closed = "";

  private record Kept(String from, String to, int interruptions) {}

  static List<Night> nights(Example example) {
    Recorder recorder = new Recorder();
    example.steps().accept(recorder);
    return recorder.nights;
  }

  @Override
  List<LedgerLine> run(int day) {
    note(day, true);
    return super.run(day);
  }

  @Override
  void correct(String date) {
    note(Civil.day(date), false);
    super.correct(date);
  }

  private void note(int day, boolean accrues) {
    Change.Cause cause = Change.Cause.IMPORT;
    boolean corrects = false;
    for (FeeFacts fee : fees) {
      Change change = fee.change;
      if (change != null) {
        corrects = true;
        cause = change.cause();
      }
    }
    if (cause == Change.Cause.IMPORT) {
      facts = new FactFiles(this, posted(Bucket.MAIN), posted(Bucket.EXTRA)).texts();
    } else {
      for (FeeFacts fee : fees) {
        note(fee, Civil.text(day));
      }
    }
    Map<String, String> files = new TreeMap<>(facts);
    if (!actions.isEmpty()) {
      files.put("actions.csv", ActionRow.HEADER + String.join("", actions));
    }
    before = new TreeMap<>();
    for (FeeFacts fee : fees) {
      before.put(fee.id, new Kept(fee.from, fee.to, fee.interruptions.size()));
    }
    boolean none = closedThrough.equals(dues.period.AccountingPeriod.NONE_CLOSED);
    String month = none || closedThrough.toString().equals(closed) ? "" : "" + closedThrough;
    closed = month.isEmpty() ? closed : month;
    nights.add(new Night(Civil.text(day), files, sheet(), month, corrects, accrues, true));
  }

  /** Every day costs seconds outside: the first two, the last and one a week speak for all. */
  @Override
  void daily(String first, String last) {
    boolean all = Boolean.getBoolean("dues.golden.daily");
    int begin = Civil.day(first);
    int end = Civil.day(last);
    for (int day = begin; day <= end; day++) {
      if (all || day == end || day == begin + 1 || (day - begin) % 7 == 0) {
        run(day);
      }
    }
  }

  @Override
  void forget() {
    nights.replaceAll(Night::taken);
    super.forget();
  }

  private long posted(Bucket bucket) {
    long sum = 0;
    for (LedgerLine line : ledger) {
      sum += line.key().bucket() == bucket && line.contract() == 1 ? line.amount().minor() : 0;
    }
    return sum;
  }

  private void note(FeeFacts fee, String day) {
    Change change = fee.change;
    if (change == null) {
      return;
    }
    ActionRow row = new ActionRow(actions.size() + 1, change.cause().name(), day, "s" + fee.key);
    Kept old = before.get(fee.id);
    switch (change.cause()) {
      case UPDATE -> {
        row.from = old == null || old.from.equals(fee.from) ? "" : fee.from;
        boolean sameEnd = old == null || old.to.equals(fee.to);
        row.to = sameEnd ? "" : fee.to.isEmpty() ? "open" : fee.to;
      }
      case INTERRUPT -> {
        boolean ends = old != null && !old.to.equals(fee.to);
        if (ends) {
          row.from = Civil.text(Civil.day(fee.to) + 1);
        } else {
          row.on(fee.interruptions.get(fee.interruptions.size() - 1));
        }
      }
      case MOVE, MOVE_FROM -> {
        Owner owner = fee.owners.get(fee.owners.size() - 1);
        row.from = owner.from() == DateRange.BEGINNING ? "" : Civil.text(owner.from());
        row.toContract = owner.contract().key();
      }
      case ACCRUE -> row.on(change.days());
      default -> {}
    }
    actions.add(row.text());
  }

  /** A row of actions.csv. */
  private static final class ActionRow {
    static final String HEADER =
        "id,action,at,subscription,from,to,to_contract,reason,requested_by\n";
    private final int id;
    private final String action;
    private final String at;
    private final String subscription;
    String from = "";
    String to = "";
    String toContract = "";

    ActionRow(int id, String action, String at, String subscription) {
      this.id = id;
      this.action = action;
      this.at = at;
      this.subscription = subscription;
    }

    void on(@Nullable DateRange days) {
      if (days != null) {
        from = days.from() == DateRange.BEGINNING ? "" : Civil.text(days.from());
        to = days.isOpenEnded() ? "" : Civil.text(days.lastDay());
      }
    }

    String text() {
      return String.join(
              ",",
              "a" + id,
              action,
              at + "T12:00:00Z",
              subscription,
              from,
              to,
              toContract,
              "example",
              "operator")
          + "\n";
    }
  }
}
