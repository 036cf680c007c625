package dues.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dues.report.query.ReportSnapshot;
import dues.report.sheet.ReportColumn;
import dues.report.sheet.ReportFault;
import dues.report.sheet.ReportSheet;
import dues.report.sheet.ReportSheet.Query;
import dues.report.sql.ReportSql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The database itself refuses what a report may not do, whatever the check of the text let through.
 */
class ReportPrivilegesTest {

  private static SmallBooks books;

  @BeforeAll
  static void openBooks() throws SQLException {
    books = new SmallBooks();
  }

  @AfterAll
  static void closeBooks() {
    books.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select title as a from public.contract                       | permission denied for table contract",
        "select raw as a from public.reject                           | permission denied for table reject",
        "select amount::text as a from ledger_line                    | relation \"ledger_line\" does not exist",
        "select pg_read_file('/etc/passwd') as a                      | permission denied for function pg_read_file",
        "select pg_ls_dir('/')::text as a                             | permission denied for function pg_ls_dir",
        "select lo_import('/etc/passwd')::text as a                   | permission denied for function lo_import",
        "with x as (delete from public.payment returning 1) select '' as a from x | read-only transaction",
        "with x as (update public.fee set mode = '' returning 1) select '' as a from x | read-only transaction",
        "select nextval('public.ledger_line_line_seq')::text as a     | permission denied for sequence",
        "select rolpassword as a from pg_authid                       | permission denied for table pg_authid",
        "create table t (a text)                                      | read-only transaction",
        "copy (select 1) to program 'true'                            | permission denied to COPY",
        "select 'x' as a; drop view ledger                            | read-only transaction",
      })
  void theDatabaseRefuses(String sql, String reason) {
    ReportSheet sheet = sheet(sql);
    assertThatThrownBy(() -> rows(sheet, SmallBooks.TIMEOUT))
        .isInstanceOf(ReportFault.class)
        .hasMessageContaining("jobs/reports/x.yml")
        .hasMessageContaining(reason);
  }

  @Test
  void whatOneReportDidToTheRoleIsUndoneBeforeTheNext() throws Exception {
    try (ReportSnapshot snapshot =
        ReportSnapshot.open(
            books.database().dataSource(), SmallBooks.october(), SmallBooks.TIMEOUT)) {
      snapshot.stream(sheet("select set_config('role', 'none', true) as a"), row -> {});
      ReportSheet next = sheet("select title as a from public.contract");
      assertThatThrownBy(() -> snapshot.stream(next, row -> {}))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aReportThatTakesTooLongIsEnded() {
    ReportSheet slow = sheet("select pg_sleep(20)::text as a");
    assertThatThrownBy(() -> rows(slow, Duration.ofSeconds(1)))
        .isInstanceOf(ReportFault.class)
        .hasMessageContaining("took longer than 1 s");
  }

  @Test
  void aParameterIsAValueAndNeverText() throws Exception {
    ReportSheet sheet = sheet("select array_to_string(:sources, '+') as a");
    assertThat(rows(sheet, SmallBooks.TIMEOUT)).containsExactly("own+utm5");
  }

  @Test
  void allReportsOfARunSeeTheSameBooks() throws Exception {
    ReportSheet count = sheet("select count(*)::text as a from ledger");
    List<Object> seen = new ArrayList<>();
    try (ReportSnapshot snapshot =
        ReportSnapshot.open(
            books.database().dataSource(), SmallBooks.october(), SmallBooks.TIMEOUT)) {
      snapshot.stream(count, row -> seen.add(row[0] + ""));
      books
          .sql()
          .update(
              """
              insert into ledger_line overriding system value
              select (l).* from (
                select jsonb_populate_record(l, jsonb_build_object('line', 1000000, 'revision', 99)) l
                  from ledger_line l where kind = 'ADJUSTMENT') x
              """);
      snapshot.stream(count, row -> seen.add(row[0] + ""));
    }
    assertThat(seen).containsExactly("17", "17");
    assertThat(rows(count, SmallBooks.TIMEOUT)).containsExactly("18");
  }

  private static List<String> rows(ReportSheet sheet, Duration timeout) throws Exception {
    List<String> rows = new ArrayList<>();
    try (ReportSnapshot snapshot =
        ReportSnapshot.open(books.database().dataSource(), SmallBooks.october(), timeout)) {
      snapshot.stream(sheet, row -> rows.add(String.valueOf(row[0])));
    }
    return rows;
  }

  /** A sheet of one text column around SQL that no check of the text has seen. */
  private static ReportSheet sheet(String sql) {
    ReportSheet like = SmallBooks.sheet("{title: X, sql: select * from t, columns: [{name: a}]}");
    List<ReportColumn> columns = like.columns();
    Query query = new Query(ReportSql.of(sql, Map.of()), null, List.of(), true);
    return new ReportSheet("x", like.heading(), query, columns, like.layout());
  }
}
