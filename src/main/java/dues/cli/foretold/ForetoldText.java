package dues.cli.foretold;

import dues.batch.preview.ForetoldImport;
import dues.batch.preview.ForetoldImport.Ledger;
import dues.cli.text.Table;
import dues.money.Money;
import dues.platform.Spelling;
import java.time.LocalDate;

/** What an import would do, as people read it. */
public final class ForetoldText {

  private ForetoldText() {}

  /** All of it, with what the ledger would get. */
  public static String of(ForetoldImport foretold, LocalDate date) {
    StringBuilder text =
        new StringBuilder(
            "Import of %s for %s%s\n"
                .formatted(
                    foretold.source(),
                    date,
                    foretold.unchanged()
                        ? ": the files are those of the last import, nothing would change."
                        : ""));
    for (Table table : ForetoldTables.all(foretold)) {
      if (!table.isEmpty()) {
        text.append('\n').append(table.text()).append('\n');
      }
    }
    foretold.warnings().forEach(warning -> text.append("\nWarning: ").append(warning).append('\n'));
    if (foretold.problems().isEmpty()) {
      text.append('\n').append(sentence(foretold.ledger()));
    } else {
      text.append("\nThe import would fail and publish nothing.");
    }
    return text.append(" Nothing was written.").toString();
  }

  private static String sentence(Ledger ledger) {
    if (ledger.contracts() == 0) {
      return "No contract that was charged before changes: recalculate-fees would post nothing because of it.";
    }
    String parked =
        ledger.parked() == 0 ? "" : ", and park " + Spelling.counted(ledger.parked(), "contract");
    return "%s charged before %s: recalculate-fees would post %s because of it%s%s."
        .formatted(
            Spelling.counted(ledger.contracts(), "contract")
                + (ledger.contracts() == 1 ? " that was" : " that were"),
            ledger.contracts() == 1 ? "changes" : "change",
            Spelling.counted(ledger.lines(), "ledger line"),
            ledger.totals().isEmpty()
                ? ""
                : ", total "
                    + String.join(
                        ", ", ledger.totals().values().stream().map(Money::toString).toList()),
            parked);
  }
}
