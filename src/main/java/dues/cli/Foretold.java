package dues.cli;

import dues.batch.accrual.Posting;
import dues.charge.ChargeProblem;
import dues.cli.text.Json;
import dues.customer.Subscription;
import dues.ledger.LedgerLine;
import dues.money.Money;
import dues.period.Civil;
import dues.platform.Spelling;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Prints the lines that a job would post, one by one as they are computed, so that a night of any
 * size can be foretold; then totals by currency, and what stands in the way.
 */
abstract class Foretold {

  final PrintStream out;
  final Map<String, Money> totals = new TreeMap<>();
  final List<String> problems = new ArrayList<>();
  long lines;
  long parked;

  private Foretold(PrintStream out) {
    this.out = out;
  }

  static Foretold on(PrintStream out, boolean json) {
    return json ? new AsJson(out) : new AsText(out);
  }

  abstract void begin();

  abstract void line(List<String> cells);

  abstract void end();

  /** A contract of a source: its lines, in the order in which they would be posted. */
  void add(String source, Posting posting) {
    String contract = source + ":" + posting.contract().facts().contract().key();
    for (ChargeProblem problem : posting.outcome().problems()) {
      problems.add(contract + ": " + problem.message());
    }
    parked += posting.outcome().isParked() ? 1 : 0;
    Map<Long, String> keys = new HashMap<>();
    for (Subscription one : posting.contract().facts().subscriptions()) {
      keys.put(one.id(), one.key());
    }
    for (LedgerLine line : posting.outcome().lines()) {
      lines++;
      totals.merge(line.amount().currency().getCurrencyCode(), line.amount(), Money::plus);
      line(
          List.of(
              contract,
              keys.getOrDefault(line.subscription(), ""),
              line.kind().name(),
              Civil.text(line.key().serviceFrom()),
              Civil.text(line.serviceTo() - 1),
              line.amount().text(),
              line.amount().currency().getCurrencyCode(),
              line.booking().explanation()));
    }
  }

  private static final List<String> HEADINGS =
      List.of(
          "contract",
          "subscription",
          "kind",
          "service_from",
          "service_to",
          "amount",
          "currency",
          "explanation");

  /** Columns of a width that most keys fit; a wider cell pushes its own row only. */
  private static final class AsText extends Foretold {
    private static final String ROW = "%-14s  %-14s  %-12s  %-12s  %-10s  %12s  %-8s  %s";

    AsText(PrintStream out) {
      super(out);
    }

    @Override
    void begin() {
      line(HEADINGS);
    }

    @Override
    void line(List<String> cells) {
      out.print(ROW.formatted(cells.toArray()).stripTrailing() + "\n");
    }

    @Override
    void end() {
      out.print(
          "%n%s would be posted, nothing was written.%n"
              .formatted(Spelling.counted(lines, "ledger line")));
      totals.forEach((currency, total) -> out.print("total " + total + "\n"));
      problems.forEach(problem -> out.print(problem + "\n"));
      if (parked > 0) {
        out.print("%s would be parked.%n".formatted(Spelling.counted(parked, "contract")));
      }
      out.flush();
    }
  }

  private static final class AsJson extends Foretold {
    AsJson(PrintStream out) {
      super(out);
    }

    @Override
    void begin() {
      out.print("{\"lines\": [");
    }

    @Override
    void line(List<String> cells) {
      StringBuilder object = new StringBuilder(lines == 1 ? "\n  {" : ",\n  {");
      for (int i = 0; i < cells.size(); i++) {
        object
            .append(i == 0 ? "" : ", ")
            .append(Json.text(HEADINGS.get(i)))
            .append(": ")
            .append(Json.text(cells.get(i)));
      }
      out.print(object.append('}'));
    }

    @Override
    void end() {
      List<String> sums =
          totals.entrySet().stream()
              .map(sum -> Json.text(sum.getKey()) + ": " + Json.text(sum.getValue().text()))
              .toList();
      out.print("],\n\"totals\": {" + String.join(", ", sums) + "},\n\"parked\": " + parked);
      out.print(
          ",\n\"problems\": ["
              + String.join(", ", problems.stream().map(Json::text).toList())
              + "]}\n");
      out.flush();
    }
  }
}
