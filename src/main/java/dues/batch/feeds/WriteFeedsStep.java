package dues.batch.feeds;

import dues.batch.guard.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts numbered files in place, each of them once.
 *
 * <p>Input: files that were decided on and are not in place, with their committed rows. Output:
 * {@code out/feeds/<source>/<feed>-<number>.csv}; the step's count is that of their rows. Restart:
 * writes what is not in place yet; a file whose being in place was not written down is replaced by
 * the same bytes.
 */
@Configuration(proxyBeanMethods = false)
class WriteFeedsStep {

  static final String NAME = "write-feeds";

  @Bean(NAME)
  Step step(Steps steps, FeedFolders folders) {
    return steps.repeatedly(NAME, folders::write);
  }
}
