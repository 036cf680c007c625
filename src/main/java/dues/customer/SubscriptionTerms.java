package dues.customer;

import dues.fee.FeeOverrides;
import dues.period.Timeline;
import java.math.BigDecimal;

/**
 * Values of a subscription by day, empty where it has none of its own.
 *
 * <p>{@code price} overrides the fee's; a day without {@code quantity} has 1; {@code discounts} are
 * its rows, which beat its columns, which beat the contract's. {@code overrides} are parameters
 * given on the subscription, versioned like the fee's.
 */
public record SubscriptionTerms(
    Timeline<String> tariff,
    Timeline<BigDecimal> price,
    Timeline<BigDecimal> quantity,
    Timeline<BigDecimal> discountRows,
    Timeline<BigDecimal> discountColumns,
    Timeline<FeeOverrides> overrides) {
  public static final SubscriptionTerms NONE =
      new SubscriptionTerms(
          Timeline.none(),
          Timeline.none(),
          Timeline.none(),
          Timeline.none(),
          Timeline.none(),
          Timeline.none());
}
