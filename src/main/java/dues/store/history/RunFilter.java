package dues.store.history;

/**
 * Which executions are looked for; an empty text is any.
 *
 * @param status a status, or FAILED for everything that ended otherwise than well
 * @param before only executions of a smaller number; 0: from the newest
 */
public record RunFilter(String job, String status, String source, String date, long before) {

  /** Without a job, nights stand for what they started. */
  boolean topOnly() {
    return job.isEmpty();
  }

  /** The same from another number on. */
  public RunFilter before(long number) {
    return new RunFilter(job, status, source, date, number);
  }
}
