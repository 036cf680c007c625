package dues.batch.remote;

import java.util.function.Consumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.jms.dsl.Jms;

/** What a worker adds to {@link BrokerConfiguration}: it hears calls, one at a time. */
class AnsweringConfiguration {

  static final String ENDPOINT = "answering";

  /** What is done with a call; one type, so that it can be a bean. */
  interface Answer extends Consumer<StepExecutionRequest> {}

  @Bean
  IntegrationFlow answers(
      ActiveMQConnectionFactory connections, Fingerprint fingerprint, Answer answer) {
    return IntegrationFlow.from(
            Jms.messageDrivenChannelAdapter(connections)
                .id(ENDPOINT)
                .destination(BrokerConfiguration.QUEUE)
                .configureListenerContainer(
                    calls -> calls.messageSelector(Broker.FINGERPRINT + " = '" + fingerprint.text() + "'")))
        .transform(String.class, Broker::parse)
        .handle(
            StepExecutionRequest.class,
            (call, headers) -> {
              answer.accept(call);
              return null;
            })
        .get();
  }
}
