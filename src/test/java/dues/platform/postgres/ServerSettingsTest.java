package dues.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

  private static final Path STATE = Path.of("target", "test-home", ".dues").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "full_page_writes, on",
    "synchronous_commit, on",
    "password_encryption, scram-sha-256",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "data_checksums, on",
    "server_encoding, UTF8",
    "max_connections, 50",
    "jit, off"
  })
  void theServerIsSetUpToKeepWhatItCommitted(String setting, String value) throws SQLException {
    assertThat(asAdministrator("show " + setting)).containsExactly(value);
  }

  @Test
  void everyLoginNeedsItsPassword() throws SQLException {
    assertThat(asAdministrator("select distinct auth_method from pg_hba_file_rules"))
        .containsExactly("scram-sha-256");
    assertThat(
            asAdministrator(
                "select distinct left(rolpassword, 16) from pg_authid where rolpassword is not null"))
        .containsExactly("SCRAM-SHA-256$1:");
    String url = TestServer.url("dues");
    for (String wrong : List.of("", "wrong", TestServer.password() + "x")) {
      assertThatThrownBy(() -> DriverManager.getConnection(url, "dues", wrong))
          .as("password '%s'", wrong)
          .isInstanceOf(SQLException.class);
    }
    assertThat(DriverManager.getConnection(url, "dues", TestServer.password()).isValid(5)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itListensOnTheLoopbackAloneAndOnNothingElse() throws IOException {
    int port = Postmaster.of(STATE.resolve("postgres")).orElseThrow().port();
    String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
    List<String> listening = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[1].endsWith(suffix) && fields[3].equals("0A")) {
          listening.add(fields[1]);
        }
      }
    }
    assertThat(listening).containsExactly("0100007F" + suffix);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void passwordsAreInPrivateFilesAndNowhereElse() throws IOException, SQLException {
    List<String> passwords = new ArrayList<>();
    for (String role : List.of("administrator", "application")) {
      Path file = STATE.resolve(role + ".password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as(file.toString())
          .isEqualTo("rw-------");
      passwords.add(Files.readString(file));
    }
    assertThat(passwords.get(0)).isNotEqualTo(passwords.get(1)).hasSizeGreaterThan(40);

    StringBuilder elsewhere = new StringBuilder();
    elsewhere.append(Files.readString(STATE.resolve("postgres.log")));
    elsewhere.append(Files.readString(STATE.resolve("server")));
    long pid = Postmaster.of(STATE.resolve("postgres")).orElseThrow().pid();
    elsewhere.append(Files.readString(Path.of("/proc", "" + pid, "cmdline")));
    elsewhere.append(Files.readString(STATE.resolve("postgres").resolve("postmaster.opts")));
    try (var logs = Files.list(STATE.resolve("postgres").resolve("log"))) {
      for (Path log : logs.toList()) {
        elsewhere.append(Files.readString(log));
      }
    }
    assertThat(elsewhere.toString()).isNotEmpty().doesNotContain(passwords);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(STATE.resolve("postgres"))))
        .isEqualTo("rwx------");
  }

  @Test
  void theApplicationOwnsItsDatabaseAndNothingElse() throws SQLException {
    assertThat(
            asAdministrator(
                "select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls"
                    + " from pg_roles where rolname = 'dues'"))
        .containsExactly("f");
    assertThat(
            asAdministrator(
                "select pg_get_userbyid(datdba) from pg_database where datname = 'dues'"))
        .containsExactly("dues");
    for (String forbidden :
        List.of(
            "select pg_read_file('/etc/passwd')",
            "copy (select 1) to program 'true'",
            "copy (select 1) to '/tmp/never-written'",
            "create role other",
            "alter system set fsync = off",
            "set role postgres")) {
      assertThatThrownBy(() -> asApplication(forbidden))
          .as(forbidden)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void reportsAreReadUnderARoleWithNoRightsOfItsOwn() throws SQLException {
    String table = "reported_" + ProcessHandle.current().pid();
    assertThat(asApplication("create table " + table + " as select 1 as n")).isEmpty();
    try {
      assertThat(asApplication("set role dues_report; select current_user")).isEmpty();
      assertThatThrownBy(() -> asApplication("set role dues_report; select n from " + table))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> asApplication("set role dues_report; create table t (n int)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () -> DriverManager.getConnection(TestServer.url("dues"), "dues_report", ""))
          .isInstanceOf(SQLException.class);
    } finally {
      asApplication("drop table " + table);
    }
  }

  /** Keys are ordered by bytes; letters of every alphabet are letters. */
  @Test
  void textIsOrderedByBytesAndCyrillicHasCaseAndTrigrams() throws SQLException {
    assertThat(
            asAdministrator(
                "select v from (values ('б'), ('a'), ('Z'), ('ґ'), ('А'), ('10'), ('9')) t (v)"
                    + " order by v"))
        .containsExactly("10", "9", "Z", "a", "А", "б", "ґ");
    assertThat(asAdministrator("select lower('ҐАЙ') || upper('їжак')")).containsExactly("ґайЇЖАК");
    assertThat(asAdministrator("select 'Київ' ~ '^[[:alpha:]]+$'")).containsExactly("t");
    try (Connection on = TestServer.administrator("template1");
        Statement sql = on.createStatement()) {
      on.setAutoCommit(false);
      sql.execute("create extension pg_trgm");
      try (ResultSet row = sql.executeQuery("select similarity('вулиця Садова', 'Садова')")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getDouble(1)).isBetween(0.4, 0.6);
      }
      on.rollback();
    }
  }

  private static List<String> asAdministrator(String query) throws SQLException {
    try (Connection on = TestServer.administrator("postgres")) {
      return values(on, query);
    }
  }

  private static List<String> asApplication(String statement) throws SQLException {
    try (Connection on =
        DriverManager.getConnection(TestServer.url("dues"), "dues", TestServer.password())) {
      return values(on, statement);
    }
  }

  private static List<String> values(Connection on, String statement) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement sql = on.createStatement()) {
      if (sql.execute(statement)) {
        try (ResultSet row = sql.getResultSet()) {
          while (row.next()) {
            values.add(row.getString(1));
          }
        }
      }
    }
    return values;
  }
}
