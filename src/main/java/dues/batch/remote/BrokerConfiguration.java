package dues.batch.remote;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;
import org.springframework.jms.connection.CachingConnectionFactory;

/**
 * The way to the broker. Registered by {@link Broker} in a context of its own; not annotated, so
 * that the program's own context does not find it.
 */
@EnableIntegration
class BrokerConfiguration {

  static final String CALLS = "calls";
  static final String QUEUE = "dues.partitions";

  /** A call that nobody answered for so long is of a night that is over. */
  private static final Duration CALL_LASTS = Duration.ofHours(1);

  private static final int SECONDS_10 = 10_000;

  /** Nothing is fetched ahead: a call that a busy worker kept would wait for it alone. */
  @Bean(destroyMethod = "close")
  ActiveMQConnectionFactory connections(BrokerAddress address) {
    ActiveMQConnectionFactory connections =
        new ActiveMQConnectionFactory(address.url(), address.user(), address.password());
    connections.setConsumerWindowSize(0);
    connections.setInitialConnectAttempts(1);
    connections.setReconnectAttempts(0);
    connections.setCallTimeout(SECONDS_10);
    return connections;
  }

  @Bean
  IntegrationFlow calling(ActiveMQConnectionFactory connections) {
    ConnectionFactory kept = new CachingConnectionFactory(connections);
    return IntegrationFlow.from(CALLS)
        .handle(
            Jms.outboundAdapter(kept)
                .destination(QUEUE)
                .configureJmsTemplate(
                    call -> call.explicitQosEnabled(true).timeToLive(CALL_LASTS.toMillis())))
        .get();
  }
}
