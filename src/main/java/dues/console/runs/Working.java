package dues.console.runs;

import dues.batch.step.Progress;
import dues.store.history.RunningStep;
import dues.store.history.RunningSteps;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * The steps at work. How many rows a step will read is known to the process that runs it; of steps
 * elsewhere it is guessed from their last run.
 */
@Component
class Working implements Progress.Listener {

  private final RunningSteps running;
  private final ThreadLocal<String> at = ThreadLocal.withInitial(() -> "");
  private final Map<String, Long> expected = new ConcurrentHashMap<>();

  Working(RunningSteps running, Progress progress) {
    this.running = running;
    progress.listen(this);
  }

  List<Work> all() {
    return running.all().stream()
        .map(step -> new Work(step, Math.max(known(step), step.before())))
        .toList();
  }

  private long known(RunningStep step) {
    String key = step.execution() + " " + step.step();
    return expected.entrySet().stream()
        .filter(one -> one.getKey().equals(key) || one.getKey().startsWith(key + ":p"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public void began(StepExecution step) {
    at.set(step.getJobExecutionId() + " " + step.getStepName());
  }

  @Override
  public void advanced(Progress.Advance advance) {
    if (advance.expected() > 0) {
      expected.put(at.get(), advance.expected());
    }
  }

  @Override
  public void ended(StepExecution step) {
    expected.remove(step.getJobExecutionId() + " " + step.getStepName());
    at.remove();
  }
}
