package dues.batch.reports;

import dues.batch.guard.Steps;
import dues.report.ReportRun;
import dues.report.Written;
import dues.report.folder.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Writes every report of {@code jobs/reports} and puts the files in place.
 *
 * <p>Input: the views of schema reporting, in one read-only snapshot. Output: the files of {@code
 * out/reports/<date>} and the manifest's draft; the step's count is that of the reports' rows.
 * Restart: writes all of it again, which leaves files untouched that are as they should be; it also
 * runs again when only the manifest is missing, so that files and manifest are always of one
 * moment.
 */
@Configuration(proxyBeanMethods = false)
class WriteReportsStep {

  static final String NAME = "write-reports";

  private static final Logger LOG = LoggerFactory.getLogger(WriteReportsStep.class);

  @Bean(NAME)
  Step step(Steps steps, ReportRuns runs) {
    return steps.repeatedly(
        NAME,
        run -> {
          ReportRun reports = runs.of(run);
          Manifest manifest = reports.draft(runs.sheets(), ReportRuns.parameters(run));
          Written written = runs.fenced(() -> reports.publish(manifest));
          run.step().setExitStatus(new ExitStatus("COMPLETED", written.sentence()));
          LOG.info("{}: {}", NAME, written.sentence());
          return manifest.files().stream().mapToLong(Manifest.Entry::rows).sum();
        });
  }
}
