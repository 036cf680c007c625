package dues.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dues.batch.closing.Books;
import dues.platform.StartupProblem;
import dues.platform.TestDatabase;
import dues.platform.backup.Backup.Summary;
import dues.platform.database.DatabaseAddress;
import dues.platform.database.Migrations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two contracts at 300.00 a month, charged for February and March, February closed. */
class BackupTest {

  private static final String MODE_600 = "rw-------";

  private final Path folder;

  BackupTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Books books(Path home) {
    Books books = new Books(home, "");
    books
        .file("contracts", "contract,title", "1,One", "2,\"Tab\\\tnew\nline, Zoë\"")
        .file("fees", "fee,title,mode", "net,Internet,MONTH_PRORATED")
        .file("prices", "fee,from,to,price", "net,,,300")
        .file(
            "subscriptions",
            "subscription,contract,fee,from,to",
            "a,1,net,2026-02-01,",
            "b,2,net,2026-02-01,");
    books.night("2026-02-28");
    books.night("2026-03-31");
    Books.completes(books.close("2026-02"));
    return books;
  }

  @Test
  void aRestoredDatabaseIsTheSameAndPostsNothingTwice() throws Exception {
    Path file = folder.resolve("kept.zip");
    Map<String, String> kept;
    try (Books books = books(folder.resolve("home"))) {
      DataSource source = books.bean(DataSource.class);
      Summary written = Backup.write(address(source), file, "test");
      kept = digests(source);
      assertThat(written.rows())
          .isEqualTo(
              kept.values().stream()
                  .mapToLong(text -> Long.parseLong(text.split(" ", 2)[0]))
                  .sum());
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(MODE_600);
    assertThat(kept.get("ledger_line")).startsWith("4 ");
    TestDatabase empty = TestDatabase.empty();
    Restore.read(empty.address(), file);
    assertThat(digests(empty.dataSource())).isEqualTo(kept);
    try (Books again = new Books(folder.resolve("home"), "", empty)) {
      again.night("2026-03-31");
      assertThat(again.ledger("2026-02")).hasSize(2);
      assertThat(again.ledger("2026-03")).hasSize(2);
      again.night("2026-04-30");
      assertThat(again.ledger("2026-04")).hasSize(2);
    }
  }

  @Test
  void anImportThatWasNotCompleteBeginsAnewBecauseItsStagedRowsAreGone() throws Exception {
    Path file = folder.resolve("kept.zip");
    try (TestDatabase source = TestDatabase.fresh()) {
      sql(source)
          .sql(
              "insert into batch_job_instance values (1, 0, 'import-billing', 'a'), (2, 0, 'accrue-fees', 'b')")
          .update();
      sql(source)
          .sql(
              """
              insert into batch_job_execution (job_execution_id, job_instance_id, version, create_time, status)
              values (1, 1, 1, now(), 'COMPLETED'), (2, 1, 1, now(), 'FAILED'), (3, 2, 1, now(), 'FAILED')""")
          .update();
      Backup.write(source.address(), file, "test");
    }
    try (TestDatabase empty = TestDatabase.empty()) {
      Restore.read(empty.address(), file);
      assertThat(
              sql(empty)
                  .sql(
                      "select string_agg(job_execution_id || ' ' || status, ', ' order by job_execution_id) from batch_job_execution")
                  .query(String.class)
                  .single())
          .isEqualTo("1 COMPLETED, 2 ABANDONED, 3 FAILED");
    }
  }

  @Test
  void aBackupOfAnEarlierSchemaIsBroughtUpToDate() throws Exception {
    Path file = folder.resolve("kept.zip");
    try (TestDatabase earlier = TestDatabase.empty()) {
      new Migrations(earlier.dataSource()).applyUpTo("70");
      sql(earlier)
          .sql(
              "insert into source_system (id, kind, title, time_zone) values ('own', 'generic', 'Own', 'UTC')")
          .update();
      assertThat(Backup.write(earlier.address(), file, "test").schema()).isEqualTo("70");
    }
    try (TestDatabase empty = TestDatabase.empty();
        TestDatabase current = TestDatabase.fresh()) {
      Restore.read(empty.address(), file);
      assertThat(sql(empty).sql("select id from source_system").query(String.class).single())
          .isEqualTo("own");
      assertThat(digests(empty.dataSource()).keySet())
          .isEqualTo(digests(current.dataSource()).keySet());
    }
  }

  @Test
  void whatIsNoWholeBackupLeavesNoRowAndNothingIsOverwritten() throws Exception {
    Path file = folder.resolve("kept.zip");
    try (TestDatabase source = TestDatabase.fresh();
        TestDatabase empty = TestDatabase.empty()) {
      sql(source)
          .sql(
              "insert into source_system (id, kind, title, time_zone) values ('own', 'generic', 'Own', 'UTC')")
          .update();
      Backup.write(source.address(), file, "test");
      assertThatThrownBy(() -> Backup.write(source.address(), file, "test"))
          .isInstanceOf(StartupProblem.class)
          .hasMessageContaining("is there already");

      Path cut = folder.resolve("cut.zip");
      byte[] bytes = Files.readAllBytes(file);
      Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 40));
      assertRefused(empty, cut, "is no whole backup");
      assertRefused(
          empty,
          changed(file, "\tsource_system\t1\t", "\tsource_system\t2\t"),
          "has 1 rows, its contents say 2");
      assertRefused(empty, changed(file, "\nschema\t", "\nschema\t9"), "cannot be given schema 9");
      assertRefused(empty, folder.resolve("none.zip"), "is not there");
      assertThat(sql(empty).sql("select count(*) from source_system").query(Long.class).single())
          .isZero();

      Restore.read(empty.address(), file);
      assertRefused(empty, file, "The database has rows already (source_system)");
    }
  }

  private static void assertRefused(TestDatabase database, Path file, String why) {
    assertThatThrownBy(() -> Restore.read(database.address(), file))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining(why);
  }

  /** The same backup with other contents. */
  private Path changed(Path file, String from, String to) throws IOException {
    Path copy = Files.copy(file, folder.resolve("changed" + to.hashCode() + ".zip"));
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
      Path contents = zip.getPath(Contents.ENTRY);
      String text = Files.readString(contents);
      assertThat(text).contains(from);
      Files.writeString(contents, text.replace(from, to));
    }
    return copy;
  }

  /** Rows and a digest of all values, table by table. */
  private static Map<String, String> digests(DataSource database) {
    JdbcClient sql = JdbcClient.create(database);
    Map<String, String> digests = new TreeMap<>();
    List<String> tables =
        sql.sql(
                """
                select tablename from pg_tables where schemaname = 'public'
                   and tablename not in ('flyway_schema_history', 'lease', 'lease_holder', 'stop_request')""")
            .query(String.class)
            .list();
    for (String table : tables) {
      digests.put(
          table,
          sql.sql(
                  "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                      .formatted(table))
              .query(String.class)
              .single());
    }
    return digests;
  }

  private static JdbcClient sql(TestDatabase database) {
    return JdbcClient.create(database.dataSource());
  }

  private static DatabaseAddress address(DataSource source) {
    HikariDataSource pool = (HikariDataSource) source;
    return new DatabaseAddress(
        pool.getJdbcUrl(), String.valueOf(pool.getUsername()), String.valueOf(pool.getPassword()));
  }
}
