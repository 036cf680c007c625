package dues.batch;

import dues.batch.sheet.Sheets;
import dues.platform.Home;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * A home with the built-in sheets and no source, for tests that bring their own jobs. Not
 * annotated, or the component scan of every other test would find it.
 */
public class BuiltInSheets {

  @Bean
  @ConditionalOnMissingBean
  Home home() throws IOException {
    return Home.at(Files.createTempDirectory("dues-home"));
  }

  @Bean
  Sheets sheets(Home home) {
    return Sheets.read(home, new Violations());
  }
}
