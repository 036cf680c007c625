package dues.batch.remote;

import dues.batch.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * Executes the partitions that runs of other processes call for, one at a time, until the program
 * ends; then the one at hand stops at its next chunk bound and is given back.
 */
public final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final Broker broker;
  private final StepLocator steps;
  private final PartitionWork work;
  private final Running running;

  Worker(Broker broker, StepLocator steps, PartitionWork work, Running running) {
    this.broker = broker;
    this.steps = steps;
    this.work = work;
    this.running = running;
  }

  /** Begins to hear calls, and says where and for which fingerprint. */
  public String start() {
    broker.answer(this::answer);
    return "broker %s, fingerprint %s".formatted(broker.address(), broker.fingerprint().text());
  }

  private void answer(StepExecutionRequest call) {
    Step step = steps.getStep(call.getStepName());
    if (step == null) {
      LOG.warn("{} was called for, which no step of this program is", call);
    } else if (!running.enter()) {
      broker.call(call);
      broker.fallSilent();
    } else {
      try {
        PartitionWork.Outcome outcome = work.perform(step, call.getStepExecutionId());
        LOG.info("{}: {}", call, outcome);
        if (outcome == PartitionWork.Outcome.GIVEN_BACK) {
          broker.call(call);
        }
      } catch (Exception e) {
        LOG.error("{} could not be executed", call, e);
      } finally {
        running.leave();
      }
    }
  }
}
