package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.Home;
import dues.platform.TestDatabase;
import dues.platform.Violation;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports whose sheets are right in themselves, held against a database. */
class ReportQueriesTest {

  @Test
  void aColumnThatTheSqlOnlyMentionsIsAViolationWithFileAndLine(@TempDir Path folder)
      throws IOException {
    Path reports = Files.createDirectories(folder.resolve("jobs/reports"));
    Files.writeString(
        reports.resolve("mine.yml"),
        """
        title: Mine
        sql: select source, amount from ledger where fee = 'a'
        columns:
          - {name: source, type: text}
          - {name: fee, type: text}
        """);
    Files.writeString(
        reports.resolve("theirs.yml"),
        "title: Theirs\nsql: select key from customers\ncolumns: [{name: key, type: text}]\n");
    Violations violations = new Violations();
    try (TestDatabase database = TestDatabase.fresh()) {
      ReportQueries.check(Home.at(folder), database.dataSource(), violations);
    }
    assertThat(violations.list().stream().map(Violation::sentence))
        .satisfiesExactly(
            mine ->
                assertThat(mine)
                    .isEqualTo(
                        "jobs/reports/mine.yml line 5: column 2 is 'amount'; expected 'fee'."
                            + " Change the SQL or the columns so that they agree."),
            theirs ->
                assertThat(theirs)
                    .startsWith("jobs/reports/theirs.yml line 2: its SQL is refused")
                    .contains("relation \"customers\" does not exist"));
  }
}
