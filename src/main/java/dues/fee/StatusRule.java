package dues.fee;

import org.jspecify.annotations.Nullable;

/**
 * A row of the full matrix: what a status does to one fee, or to every fee when {@code fee} is
 * null.
 */
public record StatusRule(String status, @Nullable String fee, Effect effect) {}
