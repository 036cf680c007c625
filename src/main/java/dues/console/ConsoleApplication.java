package dues.console;

import dues.batch.request.Requests;
import dues.batch.sheet.Sheets;
import dues.platform.BusinessClock;
import dues.platform.Home;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What `serve` starts beside the program itself. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
@PropertySource("classpath:console.properties")
class ConsoleApplication {

  @Bean
  Requests requests(Home home, Sheets sheets) {
    return new Requests(home, sheets);
  }

  @Bean
  ZoneId zone(Requests requests) {
    return requests.zone();
  }

  @Bean
  BusinessClock clock() {
    return BusinessClock.system();
  }
}
