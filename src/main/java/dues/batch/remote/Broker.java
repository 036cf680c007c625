package dues.batch.remote;

import dues.platform.StartupProblem;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Carries calls for workers: {@code charge-contracts 77} asks for the partition that is step
 * execution 77. Text, so that nothing is deserialized that a broker hands out.
 *
 * <p>The broker's part of the program is a context of its own that starts with the first call, so
 * that a command that calls nobody does not wait for it.
 */
final class Broker implements AutoCloseable {

  static final String FINGERPRINT = "fingerprint";

  private final Optional<BrokerAddress> named;
  private final Supplier<Fingerprint> fingerprint;
  private @Nullable AnnotationConfigApplicationContext context;

  Broker(Optional<BrokerAddress> named, Supplier<Fingerprint> fingerprint) {
    this.named = named;
    this.fingerprint = fingerprint;
  }

  /** Whether there is one; without, nobody is called and every partition is executed at home. */
  boolean isNamed() {
    return named.isPresent();
  }

  BrokerAddress address() {
    return named.orElseThrow(
        () ->
            StartupProblem.configuration(
                "DUES_BROKER_URL is not set, so no run could call a worker; expected a URL such as tcp://broker.example:61616, the same on the machine of the runs."));
  }

  Fingerprint fingerprint() {
    return context(null).getBean(Fingerprint.class);
  }

  /** Calls a worker; throws when the broker cannot be reached. */
  void call(StepExecutionRequest partition) {
    var open = context(null);
    open.getBean(BrokerConfiguration.CALLS, MessageChannel.class)
        .send(
            MessageBuilder.withPayload(
                    partition.getStepName() + " " + partition.getStepExecutionId())
                .setHeader(FINGERPRINT, open.getBean(Fingerprint.class).text())
                .build());
  }

  /** Hears calls from now on; a broker that goes away is looked for until it is back. */
  void answer(AnsweringConfiguration.Answer answer) {
    var unused = context(answer);
  }

  /** Hears no call any more; one that is being answered goes on. */
  void fallSilent() {
    context(null).getBean(AnsweringConfiguration.ENDPOINT, Lifecycle.class).stop();
  }

  static StepExecutionRequest parse(String call) {
    int space = call.lastIndexOf(' ');
    return new StepExecutionRequest(
        call.substring(0, space), Long.parseLong(call.substring(space + 1)));
  }

  private synchronized AnnotationConfigApplicationContext context(
      AnsweringConfiguration.@Nullable Answer answer) {
    var open = context;
    if (open == null) {
      BrokerAddress address = address();
      Fingerprint print = fingerprint.get();
      open = new AnnotationConfigApplicationContext();
      open.registerBean(BrokerAddress.class, () -> address);
      open.registerBean(Fingerprint.class, () -> print);
      open.register(BrokerConfiguration.class);
      if (answer != null) {
        open.registerBean(AnsweringConfiguration.Answer.class, () -> answer);
        open.register(AnsweringConfiguration.class);
      }
      open.refresh();
      context = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.close();
    }
  }
}
