package dues.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.platform.Holder;
import dues.platform.Home;
import dues.platform.StartupProblem;
import dues.platform.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseTest {

  private static final Holder HOLDER = new Holder("billing1-4711-k3x9");

  @Test
  void theEnvironmentNamesAnExternalDatabase(@TempDir Path home) {
    try (TestDatabase other = TestDatabase.empty();
        Database database = Database.open(Home.at(home), environment(other.address()));
        AnnotationConfigApplicationContext context = context(database)) {
      assertThat(database.isEmbedded()).isFalse();
      JdbcTemplate sql = new JdbcTemplate(context.getBean(DataSource.class));
      assertThat(sql.queryForObject("select count(*) from batch_job_instance", Long.class))
          .isZero();
      assertThat(sql.queryForObject("show application_name", String.class))
          .isEqualTo("dues/billing1-4711-k3x9");
      assertThat(sql.queryForObject("show timezone", String.class)).isEqualTo("UTC");
      assertThat(home.resolve(".dues")).doesNotExist();
    }
  }

  @Test
  void aWrongPasswordIsForTheOperatorToMend() {
    try (TestDatabase other = TestDatabase.empty()) {
      DatabaseAddress right = other.address();
      DatabaseAddress wrong = new DatabaseAddress(right.url(), right.user(), "secret-but-wrong");
      StartupProblem problem =
          catchThrowableOfType(StartupProblem.class, () -> Database.external(wrong));
      assertThat(problem.exitCode()).isEqualTo(2);
      assertThat(problem.sentence())
          .contains("refuses the login of 'dues'", "DUES_DB_PASSWORD")
          .doesNotContain("secret-but-wrong");
    }
  }

  @Test
  void aServerThatDoesNotAnswerMayBeBackLater() {
    DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/dues", "dues", "");
    StartupProblem problem =
        catchThrowableOfType(StartupProblem.class, () -> Database.external(nobody));
    assertThat(problem.exitCode()).isEqualTo(1);
    assertThat(problem.sentence())
        .contains("jdbc:postgresql://127.0.0.1:1/dues does not answer", "DUES_DB_URL");
  }

  @Test
  void allThatIsWrongInTheEnvironmentIsToldAtOnce() {
    assertThatThrownBy(() -> DatabaseAddress.from(Map.of("DUES_DB_URL", "mysql://x")))
        .hasMessageContaining("DUES_DB_URL does not begin with jdbc:postgresql:")
        .hasMessageContaining("DUES_DB_USER is not set");
    assertThatThrownBy(() -> DatabaseAddress.from(Map.of("DUES_DB_PASSWORD", "s3cret")))
        .hasMessageContaining("DUES_DB_URL is not set")
        .hasMessageNotContaining("s3cret");
    assertThat(DatabaseAddress.from(Map.of())).isEmpty();
  }

  @Test
  void addressesNeverShowPasswords() {
    DatabaseAddress address =
        new DatabaseAddress("jdbc:postgresql://u:pw1@db/dues?password=pw2", "dues", "pw3");
    assertThat(address).hasToString("dues at jdbc:postgresql://db/dues");
  }

  @Test
  void fourteenIsTooOldAndFifteenIsNot() {
    DatabaseAddress address = new DatabaseAddress("jdbc:postgresql://db/dues", "dues", "");
    Database.checkVersion(15, address);
    assertThatThrownBy(() -> Database.checkVersion(14, address))
        .hasMessage(
            "The database at jdbc:postgresql://db/dues is PostgreSQL 14; expected 15 or later."
                + " Upgrade it, or leave DUES_DB_URL unset for the embedded one.");
  }

  private static Map<String, String> environment(DatabaseAddress address) {
    return Map.of(
        "DUES_DB_URL", address.url(),
        "DUES_DB_USER", address.user(),
        "DUES_DB_PASSWORD", address.password());
  }

  private static AnnotationConfigApplicationContext context(Database database) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Database.class, () -> database);
    context.registerBean(Holder.class, () -> HOLDER);
    context.register(DatabaseConfiguration.class);
    context.refresh();
    return context;
  }
}
