package dues.batch.remote;

import dues.batch.lease.StopRequests;
import dues.batch.partition.PartitionRunner;
import dues.batch.step.Progress;
import dues.batch.step.StepRun;
import dues.store.runs.Causes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.MessagingException;

/**
 * Has partitions executed by workers. It calls once for each and then asks the job repository, not
 * the workers, until all are done; a reply that is lost can therefore not be missed.
 *
 * <p>A partition whose worker died or gave it back is called for again. One that nobody took within
 * a lease's time, that cannot be called for, or that workers seem to die of is executed here: a
 * night never waits for a machine that does not come.
 */
final class RemotePartitions implements PartitionRunner {

  private static final long LOOK_MILLIS = 200;

  private final Broker broker;
  private final JobRepository repository;
  private final PartitionStates states;
  private final PartitionWork work;
  private final StopRequests stop;
  private final Hearing hearing;

  /** How long a call may stay unanswered, and who hears how far partitions are. */
  record Hearing(Duration patience, Progress progress) {}

  RemotePartitions(
      Broker broker,
      JobRepository repository,
      PartitionStates states,
      PartitionWork work,
      StopRequests stop,
      Hearing hearing) {
    this.broker = broker;
    this.repository = repository;
    this.states = states;
    this.work = work;
    this.stop = stop;
    this.hearing = hearing;
  }

  @Override
  public Collection<StepExecution> run(Step step, int threads, Set<StepExecution> partitions) {
    List<Watch> open = new ArrayList<>(partitions.stream().map(Watch::new).toList());
    boolean interrupted = false;
    try (OwnHands own = new OwnHands(step, threads, work)) {
      open.forEach(watch -> call(step, watch, own));
      while (!open.isEmpty()) {
        interrupted |= pause();
        boolean stopping = isStopping(open.get(0).partition(), interrupted);
        Map<Long, PartitionStates.State> now = states.of(ids(open));
        for (Watch watch : List.copyOf(open)) {
          PartitionStates.State state = Objects.requireNonNull(now.get(id(watch)));
          tell(watch, state);
          if (state.isDone()) {
            open.remove(watch);
          } else {
            look(step, watch, state, own, stopping);
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return partitions.stream().map(this::ended).collect(Collectors.toCollection(HashSet::new));
  }

  private void look(
      Step step, Watch watch, PartitionStates.State state, OwnHands own, boolean stopping) {
    if (state.held()) {
      watch.held();
    } else if (!watch.isOwn()) {
      if (stopping) {
        own.take(watch, "it is being stopped");
      } else if (watch.isOverdue(hearing.patience())) {
        own.take(
            watch,
            "no worker of fingerprint %s took it within %s"
                .formatted(broker.fingerprint().text(), hearing.patience()));
      } else if (watch.wasDropped(state.status())) {
        call(step, watch, own);
      }
    }
  }

  private void call(Step step, Watch watch, OwnHands own) {
    if (!watch.mayBeCalled()) {
      own.take(watch, "workers that took it did not come to its end");
      return;
    }
    try {
      broker.call(new StepExecutionRequest(step.getName(), id(watch)));
      watch.called();
    } catch (MessagingException e) {
      own.take(
          watch,
          "the broker at %s takes no call (%s)".formatted(broker.address(), Causes.sentence(e)));
    }
  }

  /** A wish to stop that only this process knows of is told to all workers of the run. */
  private boolean isStopping(StepExecution partition, boolean interrupted) {
    String reason = interrupted ? "its thread was interrupted" : stop.reason(partition);
    if (!reason.isEmpty()) {
      stop.request(partition.getJobExecutionId(), reason);
    }
    return !reason.isEmpty();
  }

  private void tell(Watch watch, PartitionStates.State state) {
    if (watch.advancedTo(state.read())) {
      StepExecution partition = watch.partition();
      hearing
          .progress()
          .advanced(
              new Progress.Advance(
                  partition.getStepName(),
                  state.read(),
                  state.written(),
                  new StepRun(partition).range().keys(),
                  watch.seconds()));
    }
  }

  /** As the job repository has it; its failure becomes one of this process's execution. */
  private StepExecution ended(StepExecution partition) {
    StepExecution ended =
        Objects.requireNonNull(repository.getStepExecution(partition.getId()), "step execution");
    if (ended.getStatus().isUnsuccessful()) {
      partition.addFailureException(
          new IllegalStateException(Causes.firstCause(ended.getExitStatus().getExitDescription())));
    }
    return ended;
  }

  private static Set<Long> ids(List<Watch> watches) {
    return watches.stream().map(RemotePartitions::id).collect(Collectors.toSet());
  }

  private static long id(Watch watch) {
    return watch.partition().getId();
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
