package dues.batch.remote;

import dues.store.runs.Causes;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * What a worker adds to {@link BrokerConfiguration}: it asks for one call, answers it, and asks
 * again. Between two questions the broker knows no consumer here, so it cannot put a call aside for
 * a worker that is busy while another one is free.
 */
class AnsweringConfiguration {

  static final String ENDPOINT = "answering";

  private static final Logger LOG = LoggerFactory.getLogger(AnsweringConfiguration.class);
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final long WAIT_MILLIS = 500;
  private static final long RETRY_MILLIS = 5_000;

  /** What is done with a call; one type, so that it can be a bean. */
  interface Answer extends Consumer<StepExecutionRequest> {}

  @Bean
  IntegrationFlow answers(
      ActiveMQConnectionFactory connections, Fingerprint fingerprint, Answer answer) {
    CachingConnectionFactory kept = new CachingConnectionFactory(connections);
    kept.setCacheConsumers(false);
    return IntegrationFlow.from(
            Jms.inboundAdapter(kept)
                .destination(BrokerConfiguration.QUEUE)
                .messageSelector(Broker.FINGERPRINT + " = '" + fingerprint.text() + "'")
                .configureJmsTemplate(asking -> asking.receiveTimeout(WAIT_MILLIS)),
            asking ->
                asking
                    .id(ENDPOINT)
                    .poller(
                        Pollers.fixedDelay(BETWEEN)
                            .maxMessagesPerPoll(1)
                            .errorHandler(AnsweringConfiguration::askLater)))
        .transform(String.class, Broker::parse)
        .handle(
            StepExecutionRequest.class,
            (call, headers) -> {
              answer.accept(call);
              return null;
            })
        .get();
  }

  /** At once where this program is ending: then nobody is to be waited for. */
  private static void askLater(Throwable problem) {
    if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return;
    }
    LOG.warn(
        "the broker gives no call and is asked again in {} ms: {}",
        RETRY_MILLIS,
        Causes.sentence(problem));
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
