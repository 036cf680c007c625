package dues.store.policy;

import java.time.Instant;

/** Who edits, why, and when. */
public record EditingHand(String by, String reason, Instant at) {}
