package dues.batch.remote;

import static java.util.concurrent.TimeUnit.SECONDS;

import dues.batch.BatchRig;
import dues.batch.JobOutcome;
import dues.batch.JobRequest;
import dues.batch.Jobs;
import dues.batch.LeasedJob;
import dues.batch.Resource;
import dues.batch.guard.Steps;
import dues.batch.step.Cut;
import dues.batch.step.Range;
import dues.platform.Holder;
import dues.platform.Home;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One process with a job that copies rows in three partitions: the run's, or a worker's. */
final class PartsRig implements AutoCloseable {

  static final JobRequest COPY = JobRequest.of("copy-parts", LocalDate.of(2026, 10, 31), "own");

  /** 40 rows, 40 rows, 35 rows. */
  static final List<Range> RANGES =
      List.of(
          new Range(Long.MIN_VALUE, 40, 40),
          new Range(40, 80, 40),
          new Range(80, BatchRig.ROWS, 35));

  final BatchRig rig;

  private PartsRig(BatchRig rig) {
    this.rig = rig;
  }

  /** A process on the database of another rig. */
  static PartsRig on(BatchRig database, String broker, String lease) {
    return new PartsRig(
        new BatchRig(
            null,
            database.database().database(),
            Map.of("DUES_BROKER_URL", broker, "dues.lease", lease),
            CopyParts.class));
  }

  /** What happens in a chunk's transaction of this process, after it was written. */
  static final class Gate {
    private volatile BatchRig.Hook hook = id -> {};
    private volatile int chunks;

    void set(BatchRig.Hook next) {
      hook = next;
    }

    int chunks() {
      return chunks;
    }

    private void written(long lastId) throws Exception {
      synchronized (this) {
        chunks++;
      }
      hook.written(lastId);
    }
  }

  Gate gate() {
    return rig.context.getBean(Gate.class);
  }

  /** Begins to hear calls. */
  PartsRig working() {
    var unused = rig.context.getBean(Worker.class).start();
    return this;
  }

  CompletableFuture<JobOutcome> run() {
    return CompletableFuture.supplyAsync(() -> rig.launcher.run(COPY)).orTimeout(90, SECONDS);
  }

  String holder() {
    return rig.context.getBean(Holder.class).name();
  }

  @Override
  public void close() {
    rig.close();
  }

  @Import({RemoteConfiguration.class, PartitionStates.class})
  static final class CopyParts {

    @Bean
    Gate gate() {
      return new Gate();
    }

    @Bean
    Home home() {
      return Home.at(Path.of("sample-data"));
    }

    @Bean
    LeasedJob copyParts(Jobs jobs, Steps steps, JdbcClient jdbc, Gate gate) {
      return jobs.job(
          "copy-parts",
          Set.of(Resource.SOURCES),
          steps.partitioned(
              "copy",
              new Cut(BatchRig.CHUNK, RANGES.size()),
              (run, partitions) -> RANGES,
              BatchRig.copy(jdbc, gate::written)));
    }
  }
}
