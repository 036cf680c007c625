package dues.cli;

import dues.batch.proof.Findings;
import dues.batch.proof.LedgerProof;
import dues.cli.text.Json;
import dues.platform.Spelling;
import dues.store.periods.MonthTotals;
import java.util.ArrayList;
import java.util.List;

/**
 * `dues check --ledger`: computes anew what should stand in the ledger and tells every line that
 * differs, and every closed month that is not what it was when it was closed.
 */
record LedgerCheck(CommandLineTool tool, Session session) {

  private static final int FAILED = 1;

  int call() {
    Findings findings =
        session.bean(LedgerProof.class).prove(List.copyOf(session.sheets().sources().keySet()));
    List<String> differences = new ArrayList<>(findings.differences());
    differences.addAll(new MonthTotals(session.dataSource()).changedSinceClosing());
    if (tool.options().json()) {
      tool.terminal()
          .result("[" + String.join(",\n", differences.stream().map(Json::text).toList()) + "]");
    } else {
      differences.forEach(tool.terminal()::result);
      tool.terminal()
          .result(
              differences.isEmpty()
                  ? "The ledger's %s %s what the facts of %s ask for%s."
                      .formatted(
                          Spelling.counted(findings.lines(), "line"),
                          findings.lines() == 1 ? "is" : "are",
                          Spelling.counted(findings.contracts(), "contract"),
                          left(findings.left()))
                  : "%s over %s."
                      .formatted(
                          Spelling.counted(differences.size(), "difference"),
                          Spelling.counted(findings.contracts(), "contract")));
    }
    return differences.isEmpty() ? 0 : FAILED;
  }

  private static String left(long tiles) {
    return tiles == 0
        ? ""
        : "; %s %s left out on purpose (`dues export drift`)"
            .formatted(Spelling.counted(tiles, "difference"), tiles == 1 ? "was" : "were");
  }
}
