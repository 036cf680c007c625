package dues.batch.outbox;

import dues.batch.guard.Steps;
import dues.outbox.Delivery;
import dues.outbox.Mailer;
import dues.store.outbox.OutboxRows;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox: commands, and mails where there is a mail server. What fails is
 * tried again by later runs, ever more rarely; the job completes all the same.
 *
 * <p>Input: waiting messages whose time has come. Output: their state and outcome. Restart: goes on
 * with what still waits; a message whose outcome was not written is sent again with its key.
 */
@Configuration(proxyBeanMethods = false)
class SendOutboxStep {

  static final String NAME = "send-outbox";

  @Bean
  Mailer mailer(Environment environment) {
    return Mailer.of(
        environment.getProperty("DUES_SMTP_URL"), environment.getProperty("DUES_MAIL_FROM"));
  }

  @Bean
  Delivery delivery(
      OutboxRows rows, Mailer mailer, @Value("${dues.hook-timeout-seconds:30}") int seconds) {
    return new Delivery(rows, mailer, seconds);
  }

  @Bean(NAME)
  Step step(Steps steps, Delivery delivery, PlatformTransactionManager transactions) {
    TransactionTemplate fenced = new TransactionTemplate(transactions);
    return steps.repeatedly(NAME, run -> delivery.send(run.sources(), fenced));
  }
}
