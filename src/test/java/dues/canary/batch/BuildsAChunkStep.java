package dues.canary.batch;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;

class BuildsAChunkStep {
  Object step(JobRepository repository) {
    return new StepBuilder("own", repository).chunk(10);
  }
}
