package dues.batch.step;

import dues.store.periods.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;

/** One execution of a step, as its author sees it: the job's parameters, its ids, its range. */
public record StepRun(StepExecution step) {

  /** The key under which a partition's range is kept in its context. */
  public static final String RANGE = "dues.range";

  /** The parameter that holds an instant in place of one date for all contracts. */
  public static final String AT = "at";

  /** The instance and the execution of a rehearsal; no other has this number. */
  public static final long REHEARSAL = 0;

  /** The business date. */
  public LocalDate date() {
    return LocalDate.parse(required("date"));
  }

  /** The day for which contracts are charged: the date, or with {@code --at} each one's own. */
  public BusinessDay day() {
    String at = parameter(AT);
    return new BusinessDay(date(), at == null ? null : Instant.parse(at));
  }

  /** The sources of the job, sorted; empty for a job that knows none. */
  public List<String> sources() {
    String sources = parameter("sources");
    return sources == null || sources.isEmpty() ? List.of() : List.of(sources.split(","));
  }

  /** The one source of a job that runs once a source. */
  public String source() {
    List<String> sources = sources();
    if (sources.size() != 1) {
      throw new IllegalStateException(
          "step %s of execution %d wants one source but its job was started for %s"
              .formatted(step.getStepName(), execution(), sources));
    }
    return sources.get(0);
  }

  /** A parameter given with {@code -p}, or null. */
  public @Nullable String parameter(String key) {
    return step.getJobParameters().getString(key);
  }

  /** The job execution, the number people know a run by. */
  public long execution() {
    return step.getJobExecutionId();
  }

  /** The job instance: the same for an execution and its restarts. */
  public long instance() {
    return step.getJobExecution().getJobInstanceId();
  }

  /** Whether all of it is thrown away, so that nothing outside the database may be touched. */
  public boolean isRehearsal() {
    return instance() == REHEARSAL;
  }

  /** The keys this step is to read: its partition's, or all. */
  public Range range() {
    String text = step.getExecutionContext().getString(RANGE, "");
    return text.isEmpty() ? Range.ALL : Range.parse(text);
  }

  /** Says something that an operator should know although the step ends well. */
  public void warn(String text) {
    step.setExitStatus(step.getExitStatus().addExitDescription(text));
  }

  private String required(String key) {
    String value = parameter(key);
    if (value == null) {
      throw new IllegalStateException(
          "step %s of execution %d needs the job parameter '%s', which was not set at launch"
              .formatted(step.getStepName(), execution(), key));
    }
    return value;
  }
}
