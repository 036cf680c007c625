package dues.batch.log;

import dues.batch.sheet.Sheets;
import dues.batch.step.Progress;
import dues.platform.ExecutionLog;
import dues.platform.Home;
import dues.platform.LogSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every execution its own log, <code>out/logs/&lt;job&gt;/&lt;execution&gt;.log</code>, with
 * a line a step and the stack trace of what failed. A child's steps write to the child's log, then
 * the thread goes on for the parent.
 */
@Component
class RunLog implements Progress.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

  private final ObjectProvider<Home> home;
  private final ObjectProvider<Sheets> sheets;
  private final ThreadLocal<Deque<String>> workedFor = ThreadLocal.withInitial(ArrayDeque::new);

  RunLog(ObjectProvider<Home> home, ObjectProvider<Sheets> sheets, Progress progress) {
    this.home = home;
    this.sheets = sheets;
    progress.listen(this);
  }

  @Override
  public void advanced(Progress.Advance advance) {
    // a line a step, never one a chunk
  }

  @Override
  public void began(StepExecution step) {
    long execution = step.getJobExecutionId();
    workedFor.get().push(String.valueOf(MDC.get(ExecutionLog.EXECUTION)));
    MDC.put(ExecutionLog.EXECUTION, String.valueOf(execution));
    Home place = home.getIfAvailable();
    Sheets known = sheets.getIfAvailable();
    if (place != null && known != null && !ExecutionLog.isOpen(execution)) {
      open(place, known, step.getJobExecution());
    }
  }

  private static void open(Home home, Sheets sheets, JobExecution execution) {
    String job = execution.getJobInstance().getJobName();
    String sources = execution.getJobParameters().getString("sources", "");
    LogSheet log = LogFiles.sheet(sheets, job, sources);
    Path file = new LogFiles(home, sheets).of(job, sources, execution.getId());
    try {
      ExecutionLog.open(execution.getId(), file, log);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the log " + file + " cannot be written; expected a folder that Dues may write", e);
    }
  }

  @Override
  public void ended(StepExecution step) {
    LOG.info(
        "{}: {}, read {}, written {}, filtered {}",
        step.getStepName(),
        step.getStatus(),
        step.getReadCount(),
        step.getWriteCount(),
        step.getFilterCount());
    Deque<String> before = workedFor.get();
    String last = before.isEmpty() ? "null" : before.pop();
    if (last.equals("null")) {
      MDC.remove(ExecutionLog.EXECUTION);
    } else {
      MDC.put(ExecutionLog.EXECUTION, last);
    }
  }
}
