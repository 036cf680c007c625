package dues.fee;

import dues.period.DateRange;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price row: without a tariff it holds for all, without a currency for every contract's. */
public record Price(
    @Nullable String tariff, @Nullable String currency, DateRange days, BigDecimal price) {}
