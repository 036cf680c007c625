package dues.batch.accrual;

import dues.charge.Outcome;
import dues.store.LoadedContract;

/** A contract and what a run has to write for it. */
record Posting(LoadedContract contract, Outcome outcome) {}
