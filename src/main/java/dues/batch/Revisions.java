package dues.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * The revisions of one identity: 1, 2, 3, … without gaps, each a job instance of its own. The last
 * one is found by doubling and halving, so the thousandth run of a day costs twenty look-ups.
 */
final class Revisions {

  private final JobRepository repository;

  Revisions(JobRepository repository) {
    this.repository = repository;
  }

  /** The last revision that was ever begun; 0 when none was. */
  long last(String job, JobParameters identity) {
    long there = 0;
    long beyond = 1;
    while (instance(job, identity, beyond) != null) {
      there = beyond;
      beyond *= 2;
    }
    while (beyond - there > 1) {
      long middle = (there + beyond) / 2;
      if (instance(job, identity, middle) == null) {
        beyond = middle;
      } else {
        there = middle;
      }
    }
    return there;
  }

  @Nullable JobInstance instance(String job, JobParameters identity, long revision) {
    return repository.getJobInstance(job, with(identity, revision));
  }

  static JobParameters with(JobParameters identity, long revision) {
    return new JobParametersBuilder(identity).addLong("revision", revision).toJobParameters();
  }
}
