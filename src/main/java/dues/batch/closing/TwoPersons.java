package dues.batch.closing;

import dues.batch.JobRequest;
import dues.batch.Precondition;
import dues.batch.sheet.Sheets;
import dues.period.AccountingPeriod;
import dues.store.periods.ClosingProposals;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With {@code two_persons: true} a month is closed only after one person proposed it on the page
 * and another one agreed; whoever runs the job then, it needs no third.
 */
@Component
@Order(2)
class TwoPersons implements Precondition {

  private final Sheets sheets;
  private final ClosingProposals proposals;

  TwoPersons(Sheets sheets, ClosingProposals proposals) {
    this.sheets = sheets;
    this.proposals = proposals;
  }

  @Override
  public Optional<String> refusal(JobRequest request) {
    if (!request.job().equals(ClosePeriodJob.NAME) || !isAsked()) {
      return Optional.empty();
    }
    String month = request.parameters().getOrDefault(ClosePeriodJob.MONTH, "");
    int first = AccountingPeriod.parse(month).days().from();
    return request.sources().stream()
        .filter(source -> !isAgreed(source, LocalDate.ofEpochDay(first)))
        .findFirst()
        .map(
            source ->
                "%s of %s is closed by two persons (two_persons: true in jobs/close-period.yml); expected one who proposes it on the page /periods of `dues serve`, and another one who confirms it there."
                    .formatted(month, source));
  }

  private boolean isAsked() {
    return Objects.requireNonNull(sheets.jobs().get(ClosePeriodJob.NAME)).work().twoPersons();
  }

  private boolean isAgreed(String source, LocalDate month) {
    return proposals
        .of(source, month)
        .filter(proposal -> proposal.confirmedBy() != null)
        .isPresent();
  }
}
