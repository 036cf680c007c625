package dues.batch.guard;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A step execution as it stood before a chunk, to be put back when the chunk is rolled back:
 * otherwise the framework saves, after the roll-back, the offset and counts of a chunk that is not
 * there. The version goes back too, because the database's did; with it the status can still be
 * saved, as FAILED instead of UNKNOWN.
 *
 * <p>Not used when the outcome of a commit is unknown: then the version in the database alone tells
 * whether the chunk is there, and the framework's optimistic lock decides.
 */
record Before(ExecutionContext context, int version, long read, long filtered, long written) {

  static Before of(StepExecution step) {
    Integer version = step.getVersion();
    return new Before(
        new ExecutionContext(step.getExecutionContext()),
        version == null ? 0 : version,
        step.getReadCount(),
        step.getFilterCount(),
        step.getWriteCount());
  }

  void restore(StepExecution step) {
    step.setExecutionContext(new ExecutionContext(context));
    step.setVersion(version);
    step.setReadCount(read);
    step.setFilterCount(filtered);
    step.setWriteCount(written);
  }
}
