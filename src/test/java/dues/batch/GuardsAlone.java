package dues.batch;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The program without its jobs, which a home would have to describe. */
@ImportAutoConfiguration({
  BatchJdbcAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class
})
@ComponentScan({"dues.platform.database", "dues.batch.lease"})
@Import({BatchConfiguration.class, LaunchConfiguration.class})
class GuardsAlone {}
