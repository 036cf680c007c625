package dues.batch.preview;

import dues.batch.JobRequest;
import dues.batch.step.StepRun;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** An execution that the job repository never hears of, with the parameters of a real one. */
final class RehearsedExecution {

  private RehearsedExecution() {}

  static JobExecution of(String job, JobRequest request) {
    JobParametersBuilder parameters =
        new JobParametersBuilder()
            .addString("date", request.date().toString())
            .addString("sources", String.join(",", request.sources()));
    request.parameters().forEach(parameters::addString);
    return new JobExecution(
        StepRun.REHEARSAL, new JobInstance(StepRun.REHEARSAL, job), parameters.toJobParameters());
  }
}
