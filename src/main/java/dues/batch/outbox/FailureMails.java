package dues.batch.outbox;

import dues.outbox.Event;
import dues.store.runs.Causes;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells of runs that failed: of a night as a whole, of a job that ran by itself, and of each import
 * that refused more rows than its sheet allows.
 */
@Component
class FailureMails implements JobExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(FailureMails.class);
  private static final String LIMIT = "limits.rejected_percent";

  private final ObjectProvider<OperatorMails> mails;

  /** The mails know the sheets, which a test's context may lack, so they are asked for late. */
  FailureMails(ObjectProvider<OperatorMails> mails) {
    this.mails = mails;
  }

  @Override
  public void afterJob(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.FAILED) {
      return;
    }
    String why =
        execution.getAllFailureExceptions().stream()
            .map(Causes::sentence)
            .distinct()
            .collect(Collectors.joining("\n"));
    boolean refused =
        execution.getJobInstance().getJobName().equals("import-billing") && why.contains(LIMIT);
    boolean alone = execution.getJobParameters().getLong("parent") == null;
    try {
      if (refused) {
        tell(Event.REJECTS, execution, why);
      } else if (alone) {
        tell(Event.FAILED, execution, why);
      }
    } catch (RuntimeException unsent) {
      LOG.error("execution {} failed, and nobody could be told", execution.getId(), unsent);
    }
  }

  private void tell(Event event, JobExecution execution, String why) {
    String job = execution.getJobInstance().getJobName();
    String date = String.valueOf(execution.getJobParameters().getString("date"));
    String sources = String.valueOf(execution.getJobParameters().getString("sources"));
    String subject =
        event == Event.REJECTS
            ? "Dues: too many rows of %s were refused on %s".formatted(sources, date)
            : "Dues: %s of %s failed".formatted(job, date);
    String text =
        "%s of %s for %s, execution %d:\n\n%s\n\n`dues show %4$d` has its steps and its log, `dues restart %4$d` goes on where it ended."
            .formatted(job, sources, date, execution.getId(), why);
    mails
        .getObject()
        .tell(
            event,
            new OperatorMails.Told(
                job, String.valueOf(execution.getId()), LocalDate.parse(date), execution.getId()),
            subject,
            text);
  }
}
