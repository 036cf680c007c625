package dues.cli.refused;

import dues.cli.text.Table;
import dues.store.runs.ImportedFiles;
import dues.store.runs.Runs;
import java.util.ArrayList;
import java.util.List;

/** What an execution that imports did with its rows, and what became of those it refused. */
public record ImportCard(ImportedFiles imported, Runs.Run run) {

  /** Of an import: read = accepted + rejected + parked, and so are the balances in its files. */
  public Table files() {
    Table table =
        new Table(
            "file",
            "read",
            "accepted",
            "rejected",
            "parked",
            "balance_read",
            "balance_loaded",
            "balance_rejected",
            "balance_parked");
    boolean imports = run.what().job().equals("import-billing");
    for (ImportedFiles.Totals file :
        imports ? imported.totals(run.id()) : List.<ImportedFiles.Totals>of()) {
      ImportedFiles.Balances balances = file.balances();
      table.row(
          file.file(),
          file.read(),
          file.accepted(),
          file.rejected(),
          file.parked(),
          RejectsCard.money(balances.read()),
          RejectsCard.money(balances.loaded()),
          RejectsCard.money(balances.rejected()),
          RejectsCard.money(balances.parked()));
    }
    return table.money("balance_read", "balance_loaded", "balance_rejected", "balance_parked");
  }

  /** What became of refused rows: where these came from, and which went in since. */
  public List<String> story() {
    List<String> lines = new ArrayList<>();
    for (ImportedFiles.Parent parent : imported.parent(run.id())) {
      lines.add(
          "Takes in %s, mended rows that execution %d had refused."
              .formatted(parent.file(), parent.execution()));
    }
    for (ImportedFiles.Mended mended : imported.mended(run.id())) {
      lines.add(
          "%d of the refused rows came in with execution %d."
              .formatted(mended.rows(), mended.execution()));
    }
    return lines;
  }
}
