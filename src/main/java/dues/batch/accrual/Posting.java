package dues.batch.accrual;

import dues.charge.Outcome;
import dues.store.LoadedContract;
import java.util.List;

/** A contract and what a run has to write for it. */
public record Posting(LoadedContract contract, Outcome outcome) {

  /** The ids of contracts that were not parked. */
  static List<Long> unparked(List<? extends Posting> postings) {
    return postings.stream()
        .filter(posting -> !posting.outcome().isParked())
        .map(posting -> posting.contract().id())
        .toList();
  }
}
