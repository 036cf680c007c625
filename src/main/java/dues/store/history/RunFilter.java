package dues.store.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Which executions are looked for; an empty text is any.
 *
 * @param status a status, or FAILED for everything that ended otherwise than well
 * @param before only executions of a smaller number; 0: from the newest
 */
public record RunFilter(String job, String status, String source, String date, long before) {

  /** Without a job, nights stand for what they started. */
  private static final String NO_PARENT =
      """
      not exists (select from batch_job_execution_params p
                   where p.job_execution_id = e.job_execution_id and p.parameter_name = 'parent')
      """;

  private static final String BADLY = "e.status in ('FAILED', 'UNKNOWN', 'STOPPED')";

  private static final String OF_SOURCE =
      """
      e.job_execution_id in (select p.job_execution_id from batch_job_execution_params p
                              where p.parameter_name = 'sources'
                                and position(',' || :source || ',' in ',' || p.parameter_value || ',') > 0)
      """;

  private static final String OF_DATE =
      """
      e.job_execution_id in (select p.job_execution_id from batch_job_execution_params p
                              where p.parameter_name = 'date' and p.parameter_value = :date)
      """;

  /**
   * What an execution {@code e} fulfils, as SQL over the filter's own names. A condition that
   * nobody asked for is left out, not answered with true: only so can each be read from its index.
   */
  List<String> conditions() {
    List<String> all = new ArrayList<>();
    all.add(before == 0 ? "true" : "e.job_execution_id < :before");
    if (!job.isEmpty()) {
      all.add(
          "e.job_instance_id in (select job_instance_id from batch_job_instance where job_name = :job)");
    } else {
      all.add(NO_PARENT);
    }
    if (!status.isEmpty()) {
      all.add(status.equals("FAILED") ? BADLY : "e.status = :status");
    }
    if (!source.isEmpty()) {
      all.add(OF_SOURCE);
    }
    if (!date.isEmpty()) {
      all.add(OF_DATE);
    }
    return all;
  }

  /** The same from another number on. */
  public RunFilter before(long number) {
    return new RunFilter(job, status, source, date, number);
  }
}
