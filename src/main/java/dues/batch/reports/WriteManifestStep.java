package dues.batch.reports;

import dues.batch.guard.Steps;
import dues.report.ReportRun;
import dues.report.folder.ReportFolder.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts {@code manifest.json} in place after all files.
 *
 * <p>Input: the manifest's draft and the files that it names. Output: the manifest; drafts of dead
 * runs and folders that are no longer kept are swept. Restart: after write-reports, which runs
 * again.
 */
@Configuration(proxyBeanMethods = false)
class WriteManifestStep {

  static final String NAME = "write-manifest";

  private static final Logger LOG = LoggerFactory.getLogger(WriteManifestStep.class);

  @Bean(NAME)
  Step step(Steps steps, ReportRuns runs) {
    return steps.repeatedly(
        NAME,
        run -> {
          ReportRun reports = runs.of(run);
          Outcome outcome = runs.fenced(reports::publishManifest);
          int removed = runs.fenced(() -> runs.sweep(run));
          LOG.info(
              "{}: {}, {} folders were too old",
              NAME,
              outcome == Outcome.UNCHANGED ? "unchanged" : "written",
              removed);
          return outcome == Outcome.UNCHANGED ? 0 : 1;
        });
  }
}
