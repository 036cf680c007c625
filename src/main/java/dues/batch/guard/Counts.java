package dues.batch.guard;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Items and rows of committed chunks, over all executions of one instance. Kept in the step's
 * context, which commits with the chunk; the framework's own counts include chunks that were rolled
 * back and start again with every execution.
 *
 * @param read items the reader returned
 * @param filtered items the processor left out
 * @param passed items given to the writer
 * @param written rows the writer reported
 */
record Counts(long read, long filtered, long passed, long written) {

  static final Counts ZERO = new Counts(0, 0, 0, 0);
  private static final String PREFIX = "dues.count.";

  static Counts in(ExecutionContext context) {
    return new Counts(
        context.getLong(PREFIX + "read", 0),
        context.getLong(PREFIX + "filtered", 0),
        context.getLong(PREFIX + "passed", 0),
        context.getLong(PREFIX + "written", 0));
  }

  void keep(ExecutionContext context) {
    context.putLong(PREFIX + "read", read);
    context.putLong(PREFIX + "filtered", filtered);
    context.putLong(PREFIX + "passed", passed);
    context.putLong(PREFIX + "written", written);
  }

  Counts plus(Counts more) {
    return new Counts(
        read + more.read, filtered + more.filtered, passed + more.passed, written + more.written);
  }
}
