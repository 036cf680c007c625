package dues.charge;

import dues.fee.StatusRules;
import java.util.Set;

/**
 * The sheet {@code jobs/fees.yml} of one source, except the fees' own parameters, which are merged
 * into {@link dues.fee.Fee} when it is built.
 *
 * <p>{@code start}: nothing with an earlier charge date is posted. {@code creditCategories}: the
 * only ones with negative prices.
 */
public record AccrualRules(
    int start,
    StatusRules statuses,
    Recalculation recalculation,
    Closing closing,
    Bounds bounds,
    Set<String> creditCategories) {}
