package dues.batch.accrual;

import dues.charge.Accrual;
import dues.fee.Fees;
import dues.fee.Price;
import dues.store.SourceBooks;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The books of the sources a run accrues: what to load their contracts with, and what to compute
 * their fees with.
 *
 * @param books by the source's surrogate
 * @param accruals by the source's surrogate
 */
public record OpenBooks(Map<Short, SourceBooks> books, Map<Short, Accrual> accruals) {

  /** The surrogates, in their order. */
  public List<Short> sources() {
    return books.keySet().stream().sorted().toList();
  }

  /** The books of one source as they would be with one price row more. */
  public OpenBooks withPrice(long fee, Price price) {
    short source = sources().get(0);
    SourceBooks known = Objects.requireNonNull(books.get(source));
    Fees fees = known.fees().withPrice(fee, price);
    return new OpenBooks(
        Map.of(source, known.over(fees)), Map.of(source, accrual(source).over(fees)));
  }

  /** The engine of a source. */
  public Accrual accrual(short source) {
    Accrual accrual = accruals.get(source);
    if (accrual == null) {
      throw new IllegalStateException("no engine for source " + source);
    }
    return accrual;
  }
}
