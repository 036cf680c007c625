package dues.store.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an export are wanted; what is null is not asked for.
 *
 * @param source a source's id; the contracts' keys are then written without it
 * @param contract a contract's key, with or without its source
 * @param from first charge date, for the ledger
 * @param to last charge date, for the ledger
 * @param since the execution after which a line was posted or an address changed
 * @param asOf the execution at whose end a line was there
 */
public record ExportFilter(
    @Nullable String source,
    @Nullable String contract,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Long since,
    @Nullable Long asOf) {

  /** Of all executions. */
  public ExportFilter(
      @Nullable String source,
      @Nullable String contract,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(source, contract, from, to, null, null);
  }
}
