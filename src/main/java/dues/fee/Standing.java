package dues.fee;

import org.jspecify.annotations.Nullable;

/**
 * The fee's place among others: priority (0 first), category, whether the contract's discount
 * counts, and its own correction style if it has one.
 */
public record Standing(
    int priority,
    String category,
    boolean useDiscount,
    @Nullable CorrectionStyle correctionStyle) {}
