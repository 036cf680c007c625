package dues.batch;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The program without its jobs, which a home would have to describe. */
@EnableAutoConfiguration
@ComponentScan({"dues.platform.database", "dues.batch.lease"})
@Import({BatchConfiguration.class, LaunchConfiguration.class})
class GuardsAlone {}
