package dues.customer;

import dues.period.Timeline;
import java.math.BigDecimal;

/**
 * What a contract lends to its subscriptions: its tariff by day, and its general discount in
 * percent by day.
 */
public record ContractTerms(Timeline<String> tariff, Timeline<BigDecimal> discount) {
  public static final ContractTerms NONE = new ContractTerms(Timeline.none(), Timeline.none());
}
