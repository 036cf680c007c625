package dues.canary.batch;

import java.time.LocalDate;
import java.time.ZoneOffset;

class AsksTheClock {
  LocalDate day() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
