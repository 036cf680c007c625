package dues.canary.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;

class RoundsOutsideMoney {
  BigDecimal third(BigDecimal amount) {
    return amount.divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP);
  }
}
