package dues.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of several fees that wait for money, night by night with pencil and paper: who is
 * next, what the purse holds, what is put off. Shares nothing with the engine.
 */
final class NaivePurse {
  private static final LocalDate HORIZON = LocalDate.of(2024, 5, 31);

  /** One fee, and what became of its tiles. */
  private static final class Waiting {
    final String name;
    final Naive.Facts facts;
    final Set<LocalDate> refused = new HashSet<>();
    final Set<LocalDate> done = new HashSet<>();
    @Nullable LocalDate suspendedFrom;
    private @Nullable Naive computed;
    private Map<LocalDate, Long> totals = Map.of();

    Waiting(String name, Naive.Facts facts) {
      this.name = name;
      this.facts = facts;
    }

    String cell(String column) {
      return facts.cells.getOrDefault(column, "");
    }

    /** What it costs by tile; only a suspension makes another night another sum. */
    Naive naive(LocalDate night) {
      List<NaiveRow> before = facts.interruptions;
      Naive naive = computed;
      if (naive == null || suspendedFrom != null) {
        facts.interruptions = interrupted(before, suspendedFrom, night);
        naive = new Naive(facts);
        totals = naive.totals(suspendedFrom == null ? HORIZON : night);
        facts.interruptions = before;
        computed = suspendedFrom == null ? naive : null;
      }
      return naive;
    }

    boolean isChecked() {
      return !cell("funds_check").equals("NONE");
    }
  }

  /** A tile that is due. */
  private record Bill(Waiting of, LocalDate tile, LocalDate end, LocalDate charged, long total) {}

  /** What was charged, by fee, tile and bucket; nothing left out but zeros. */
  final Map<String, Long> taken = new TreeMap<>();

  private final List<Waiting> fees = new ArrayList<>();
  private final boolean hasExtra;
  long main;
  long extra;
  long credit;

  NaivePurse(boolean hasExtra) {
    this.hasExtra = hasExtra;
  }

  boolean hasExtra() {
    return hasExtra;
  }

  void add(String name, Naive.Facts facts) {
    fees.add(new Waiting(name, facts));
  }

  void night(LocalDate night) {
    List<Bill> bills = new ArrayList<>();
    for (Waiting fee : fees) {
      bills.addAll(bills(fee, night));
    }
    bills.sort(
        Comparator.comparing(Bill::charged)
            .thenComparing(bill -> bill.of.cell("priority"))
            .thenComparing(bill -> bill.of.name));
    Map<Waiting, LocalDate> suspensions = new HashMap<>();
    fees.forEach(fee -> suspensions.put(fee, fee.suspendedFrom));
    Set<Waiting> stopped = new HashSet<>();
    while (!bills.isEmpty()) {
      List<Bill> together = bills.stream().filter(bill -> isWith(bills.get(0), bill)).toList();
      boolean enough = together.stream().allMatch(bill -> isEnough(bill, together));
      for (Bill bill : together) {
        if (enough) {
          pay(bill, night, suspensions.get(bill.of));
        } else {
          refuse(bill, night, suspensions.get(bill.of));
          stopped.add(bill.of);
        }
      }
      bills.removeAll(together);
      bills.removeIf(
          bill -> stopped.contains(bill.of) && bill.of.cell("on_no_funds").equals("SUSPEND"));
    }
  }

  private static List<Bill> bills(Waiting fee, LocalDate night) {
    Naive naive = fee.naive(night);
    List<Bill> bills = new ArrayList<>();
    fee.totals.forEach(
        (tile, total) -> {
          if (naive.due.getOrDefault(tile, tile).isAfter(night)) {
            return;
          }
          LocalDate end = naive.ends.getOrDefault(tile, tile);
          boolean again = fee.refused.contains(tile);
          if (again && !night.isBefore(end)) {
            fee.done.add(tile);
          }
          if (!fee.done.contains(tile)) {
            LocalDate nominal = naive.charged.getOrDefault(tile, tile);
            bills.add(new Bill(fee, tile, end, again ? night : nominal, total));
          }
        });
    return bills;
  }

  /** The days from a suspension to the eve of the night that tries again. */
  private static List<NaiveRow> interrupted(
      List<NaiveRow> rows, @Nullable LocalDate from, LocalDate night) {
    if (from == null || !from.isBefore(night)) {
      return rows;
    }
    List<NaiveRow> all = new ArrayList<>(rows);
    all.add(new NaiveRow(from.toString(), night.minusDays(1).toString(), ""));
    return all;
  }

  private static boolean isWith(Bill first, Bill other) {
    boolean bundles =
        first.of.cell("funds_scope").equals("BUNDLE")
            && other.of.cell("funds_scope").equals("BUNDLE")
            && first.of.isChecked()
            && other.of.isChecked()
            && first.charged.equals(other.charged);
    return first.equals(other) || bundles;
  }

  private boolean isEnough(Bill bill, List<Bill> together) {
    if (!bill.of.isChecked()) {
      return true;
    }
    String bucket = bill.of.cell("bucket");
    boolean oneBucket = together.stream().allMatch(o -> o.of.cell("bucket").equals(bucket));
    long has = main + credit;
    if (hasExtra && oneBucket && bucket.equals("EXTRA")) {
      has = extra;
    } else if (hasExtra && !(oneBucket && bucket.equals("MAIN"))) {
      has = main + credit + extra;
    }
    long asked = together.stream().mapToLong(Bill::total).sum();
    return bill.of.cell("funds_check").equals("POSITIVE") ? has > 0 : has >= asked;
  }

  private void pay(Bill bill, LocalDate night, @Nullable LocalDate suspendedFrom) {
    bill.of.done.add(bill.tile);
    if (suspendedFrom != null && bill.of.suspendedFrom != null) {
      bill.of.facts.interruptions = interrupted(bill.of.facts.interruptions, suspendedFrom, night);
      bill.of.suspendedFrom = null;
    }
    String bucket = bill.of.cell("bucket");
    boolean extraFirst = hasExtra && bucket.startsWith("EXTRA");
    long first = bill.total;
    if (hasExtra && bucket.contains("THEN")) {
      first = Math.min(bill.total, Math.max(0, extraFirst ? extra : main));
    }
    take(bill, extraFirst ? first : bill.total - first, extraFirst ? bill.total - first : first);
  }

  private void take(Bill bill, long ofExtra, long ofMain) {
    extra -= ofExtra;
    main -= ofMain;
    note(bill, "EXTRA", ofExtra);
    note(bill, "MAIN", ofMain);
  }

  private void note(Bill bill, String bucket, long amount) {
    if (amount != 0) {
      taken.merge(bill.of.name + " " + bill.tile + " " + bucket, amount, Long::sum);
    }
  }

  private static void refuse(Bill bill, LocalDate night, @Nullable LocalDate suspendedFrom) {
    switch (bill.of.cell("on_no_funds")) {
      case "SKIP" -> bill.of.done.add(bill.tile);
      case "SUSPEND" -> {
        if (suspendedFrom == null && bill.of.suspendedFrom == null) {
          bill.of.suspendedFrom = bill.charged;
        }
      }
      default -> {
        bill.of.refused.add(bill.tile);
        if (!night.isBefore(bill.end)) {
          bill.of.done.add(bill.tile);
        }
      }
    }
  }
}
