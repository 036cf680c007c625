package dues.batch.closing;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A month to close must be named, as 2026-03. */
@Component
@Order(1)
class KnownMonth implements Precondition {

  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

  @Override
  public Optional<String> refusal(JobRequest request) {
    if (!request.job().equals(ClosePeriodJob.NAME)) {
      return Optional.empty();
    }
    String month = request.parameters().getOrDefault(ClosePeriodJob.MONTH, "");
    return MONTH.matcher(month).matches()
        ? Optional.empty()
        : Optional.of(
            "'%s' is not a month; expected one such as 2026-03: `dues close-period 2026-03`."
                .formatted(month));
  }
}
