package dues.console.fees;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import dues.batch.preview.price.PriceMove;
import dues.ledger.LedgerLine;
import dues.period.Civil;
import dues.report.format.FormulaGuard;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Every line that another price would change, as CSV: those of today, then those in their place.
 */
final class PriceFile implements Consumer<PriceMove>, AutoCloseable {

  private static final String HEADER =
      "contract,case,subscription,kind,service_from,service_to,charge_date,amount,currency,explanation";

  private final String source;
  private final ICSVWriter csv;

  PriceFile(String source, Writer out) {
    this.source = source;
    this.csv = new CSVWriterBuilder(out).withLineEnd("\n").build();
    csv.writeNext(HEADER.split(",", -1), false);
  }

  @Override
  public void accept(PriceMove move) {
    move.lost().forEach(line -> write(move, "as_now", line));
    move.gained().forEach(line -> write(move, "with_price", line));
  }

  private void write(PriceMove move, String which, LedgerLine line) {
    String[] cells = {
      FormulaGuard.guarded(source + ":" + move.contract()),
      which,
      FormulaGuard.guarded(move.subscriptions().getOrDefault(line.subscription(), "")),
      line.kind().name(),
      Civil.text(line.key().serviceFrom()),
      Civil.text(line.serviceTo() - 1),
      Civil.text(line.booking().chargeDate()),
      line.amount().text(),
      line.amount().currency().getCurrencyCode(),
      FormulaGuard.guarded(line.booking().explanation())
    };
    csv.writeNext(cells, false);
  }

  @Override
  public void close() {
    csv.flushQuietly();
  }
}
