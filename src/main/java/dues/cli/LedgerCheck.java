package dues.cli;

import dues.batch.accrual.LedgerProof;
import dues.store.Runs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * `dues check --ledger`: computes anew what should stand in the ledger and tells every line that
 * differs.
 */
record LedgerCheck(CommandLineTool tool, Session session) {

  private static final int FAILED = 1;

  int call() {
    LedgerProof proof = session.bean(LedgerProof.class);
    Runs runs = new Runs(session.dataSource());
    List<String> findings = new ArrayList<>();
    long contracts = 0;
    for (String source : session.sheets().sources().keySet()) {
      Optional<LocalDate> last = runs.lastAccrual(source);
      if (last.isPresent()) {
        contracts += proof.prove(source, last.get(), finding -> findings.add(finding.sentence()));
      }
    }
    if (tool.options().json()) {
      tool.terminal()
          .result("[" + String.join(", ", findings.stream().map(Json::text).toList()) + "]");
    } else {
      findings.forEach(tool.terminal()::result);
      tool.terminal()
          .result(
              findings.isEmpty()
                  ? "The ledger is what the facts of %d contracts ask for.".formatted(contracts)
                  : "%d lines differ over %d contracts. `dues run recalculate-fees` posts what is not right."
                      .formatted(findings.size(), contracts));
    }
    return findings.isEmpty() ? 0 : FAILED;
  }
}
