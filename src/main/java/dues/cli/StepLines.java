package dues.cli;

import dues.batch.step.Progress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/**
 * One line a step when it ends; on a terminal, a bar while a long one runs: rows, rate, time left.
 */
final class StepLines implements Progress.Listener {

  private static final double NANOS = 1e9;
  private static final double BAR_AFTER_SECONDS = 1;

  private final Terminal terminal;
  private final Map<Long, Long> began = new ConcurrentHashMap<>();
  private @Nullable ProgressBar bar;

  StepLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void began(StepExecution step) {
    began.put(step.getId(), System.nanoTime());
  }

  @Override
  public synchronized void advanced(Progress.Advance advance) {
    if (!terminal.interactive() || (bar == null && advance.seconds() < BAR_AFTER_SECONDS)) {
      return;
    }
    ProgressBar drawn = bar;
    if (drawn == null) {
      drawn =
          new ProgressBarBuilder()
              .setTaskName(advance.step())
              .setInitialMax(advance.expected())
              .setStyle(ProgressBarStyle.ASCII)
              .showSpeed()
              .build();
      bar = drawn;
    }
    drawn.stepTo(advance.read());
  }

  @Override
  public synchronized void ended(StepExecution step) {
    ProgressBar drawn = bar;
    if (drawn != null) {
      drawn.close();
      bar = null;
    }
    Long from = began.remove(step.getId());
    if (step.getStepName().contains(":p")) {
      return;
    }
    double seconds = from == null ? 0 : (System.nanoTime() - from) / NANOS;
    terminal.message(
        String.format(
            Locale.ROOT,
            "%s %d %s: %s, read %d, written %d, %.1f s",
            step.getJobExecution().getJobInstance().getJobName(),
            step.getJobExecutionId(),
            step.getStepName(),
            step.getStatus().name().toLowerCase(Locale.ROOT),
            step.getReadCount(),
            step.getWriteCount(),
            seconds));
  }
}
