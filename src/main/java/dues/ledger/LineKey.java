package dues.ledger;

import dues.fee.Bucket;
import dues.period.DateRange;

/**
 * What makes a line unique (Q36), so that a database refuses the same line from a second worker.
 *
 * <p>{@code tile} is the whole natural period the line belongs to, {@code serviceFrom} its first
 * day of service, {@code revision} the number of earlier corrections of that tile. {@code bucket}
 * is MAIN or EXTRA.
 */
public record LineKey(
    LineOwner owner, LineKind kind, DateRange tile, int serviceFrom, Bucket bucket, int revision) {}
