package dues.batch.activation;

import dues.batch.accrual.Bookkeeping;
import dues.fee.Fee;
import dues.fee.Limits;
import dues.period.DateRange;
import dues.store.SourceBooks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fees that accrue from the active date: what they charge for is not to wait for a charge. */
@Component
class FeesFromActive {

  private final Bookkeeping bookkeeping;

  FeesFromActive(Bookkeeping bookkeeping) {
    this.bookkeeping = bookkeeping;
  }

  /** Their ids. */
  List<Long> fees(List<String> sources) {
    List<Long> ids = new ArrayList<>();
    for (SourceBooks books : bookkeeping.open(sources).books().values()) {
      for (Fee fee : books.fees().all()) {
        boolean waits =
            fee.parameters().within(DateRange.ALWAYS).stream()
                .anyMatch(
                    version -> version.value().limits().accrueFrom() == Limits.AccrueFrom.ACTIVE);
        if (waits) {
          ids.add(fee.id());
        }
      }
    }
    return ids;
  }
}
