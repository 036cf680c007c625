package dues.batch;

import dues.batch.step.ChunkParts;
import dues.batch.step.ChunkPlan;
import dues.batch.step.KeyReader;
import dues.batch.step.Range;
import dues.batch.step.Reconciliation;
import dues.platform.TestDatabase;
import dues.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The program on a database of its own, with a table to read and a table to write. The written
 * table has no key, so that a row written twice is seen twice.
 */
public final class BatchRig implements AutoCloseable {

  public static final int CHUNK = 10;

  /** Twelve chunks, the last one half full. */
  public static final int ROWS = 115;

  private final @Nullable TestDatabase own;
  public final ConfigurableApplicationContext context;
  public final JdbcClient jdbc;
  public final JobRepository repository;
  public final PlatformTransactionManager transactions;
  public final Launcher launcher;

  /** A fresh database with {@value #ROWS} rows to copy. */
  public BatchRig(Class<?>... more) {
    this(TestDatabase.fresh(), more);
    JdbcClient outside = outside();
    outside.sql("create table in_row (id bigint primary key)").update();
    outside.sql("create table out_row (id bigint not null, execution bigint not null)").update();
    outside.sql("insert into in_row select generate_series(1, :rows)").param("rows", ROWS).update();
  }

  private BatchRig(TestDatabase own, Class<?>... more) {
    this(own, own.database(), Map.of(), more);
  }

  /** On the database of another rig, as another process would be. */
  public BatchRig(
      @Nullable TestDatabase own,
      Database database,
      Map<String, Object> settings,
      Class<?>... more) {
    this.own = own;
    context = DuesApplication.start(GuardsAlone.class, database, settings, more);
    jdbc = context.getBean(JdbcClient.class);
    repository = context.getBean(JobRepository.class);
    transactions = context.getBean(PlatformTransactionManager.class);
    launcher = context.getBean(Launcher.class);
  }

  public TestDatabase database() {
    return java.util.Objects.requireNonNull(own);
  }

  /** A client that the program knows nothing of: unfenced, and free to write. */
  public JdbcClient outside() {
    return JdbcClient.create(database().dataSource());
  }

  /** Copies every row; the hook sees the last id of each chunk after it was written. */
  public static ChunkPlan<Long, Long> copy(JdbcClient jdbc, Hook hook) {
    return run ->
        new ChunkParts<>(
            new KeyReader<>(
                run.range(),
                CHUNK,
                (after, upTo, limit) -> page(jdbc, after, upTo, limit),
                Long::longValue),
            id -> id,
            ids -> {
              write(jdbc, ids, run.execution());
              hook.written(ids.get(ids.size() - 1));
              return ids.size();
            },
            Reconciliation.of(
                counted -> count(jdbc, counted.range()),
                counted -> held(jdbc, counted.instance(), counted.range())));
  }

  private static long held(JdbcClient jdbc, long instance, Range range) {
    return jdbc.sql(
            """
            select count(*) from out_row where id > ? and id <= ? and execution in
                   (select job_execution_id from batch_job_execution where job_instance_id = ?)
            """)
        .params(range.after(), range.upTo(), instance)
        .query(Long.class)
        .single();
  }

  public static List<Long> page(JdbcClient jdbc, long after, long upTo, int limit) {
    return jdbc.sql("select id from in_row where id > ? and id <= ? order by id limit ?")
        .params(after, upTo, limit)
        .query(Long.class)
        .list();
  }

  public static void write(JdbcClient jdbc, List<? extends Long> ids, long execution) {
    jdbc.sql("insert into out_row select unnest(?::bigint[]), ?")
        .params(ids.toArray(Long[]::new), execution)
        .update();
  }

  private static long count(JdbcClient jdbc, Range range) {
    return jdbc.sql("select count(*) from in_row where id > ? and id <= ?")
        .params(range.after(), range.upTo())
        .query(Long.class)
        .single();
  }

  /** Everything written, in order, with repetitions. */
  public List<Long> written() {
    return jdbc.sql("select id from out_row order by id").query(Long.class).list();
  }

  /** What an uninterrupted run writes. */
  public static List<Long> all() {
    return LongStream.rangeClosed(1, ROWS).boxed().toList();
  }

  public <T> T ask(String sql, Class<T> type, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query(type).single();
  }

  /** Run from within a chunk's transaction. */
  @FunctionalInterface
  public interface Hook {
    void written(long lastId) throws Exception;
  }

  @Override
  public void close() {
    context.close();
    if (own != null) {
      own.close();
    }
  }
}
