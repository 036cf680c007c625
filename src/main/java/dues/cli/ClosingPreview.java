package dues.cli;

import dues.batch.closing.MonthProof;
import dues.cli.text.Table;
import dues.period.AccountingPeriod;
import dues.platform.StartupProblem;
import java.util.ArrayList;
import java.util.List;

/** `dues preview close-period`: the proof that closing begins with, whose findings are told. */
record ClosingPreview(CommandLineTool tool, Session session) {

  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  int call(List<String> sources, String month) {
    if (!month.matches(MONTH)) {
      throw StartupProblem.configuration(
          "'%s' is not a month; expected one such as 2026-03: `dues preview close-period -p month=2026-03`."
              .formatted(month));
    }
    AccountingPeriod period = AccountingPeriod.parse(month);
    Table table = new Table("source", "month", "what");
    List<String> sums = new ArrayList<>();
    for (String source : sources) {
      MonthProof.Findings found =
          session.bean(MonthProof.class).prove(source, period, contract -> {});
      found.blocking().forEach(what -> table.row(source, month, what));
      found
          .totals()
          .values()
          .forEach(total -> sums.add(source + ": " + total + " is still to be posted"));
      if (found.isZero()) {
        sums.add("%s: nothing stands in the way of closing %s.".formatted(source, month));
      }
    }
    if (tool.options().json()) {
      tool.terminal().result(table.json());
      return 0;
    }
    if (!table.isEmpty()) {
      tool.terminal().result(table.text());
    }
    sums.forEach(tool.terminal()::result);
    return 0;
  }
}
