package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.postgres.HomeDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sets stays, and what the billing says otherwise is listed. */
class EditCommandTest {

  private static final String CONTRACTS = "contract,title,phones,birth_date,comment\n";

  private final Path home;

  EditCommandTest(@TempDir Path home) {
    this.home = home;
  }

  private OneProcess.Ended dues(int exit, String... words) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of(words));
    assertThat(ended.exit())
        .as(List.of(words) + "\n" + ended.results() + ended.messages())
        .isEqualTo(exit);
    return ended;
  }

  private void export(String rows, String date) throws IOException {
    Files.createDirectories(home.resolve("exports"));
    Files.writeString(home.resolve("exports/contracts.csv"), CONTRACTS + rows);
    dues(0, "run", "import-billing", "--date", date);
  }

  private String table(String what) {
    return dues(0, "export", what, "--source", "own").results();
  }

  @Test
  void aLockedFieldIsNeverOverwrittenSilently() throws IOException, SQLException {
    Path sheet = home.resolve("jobs/sources/own.yml");
    Files.createDirectories(sheet.resolveSibling("."));
    Files.writeString(
        sheet, "kind: generic\npath: exports\ncurrency: UAH\nupdate: {phones: overwrite}\n");
    Files.createDirectories(home.resolve("exports"));
    dues(0, "runs");
    try (HomeDatabase database = HomeDatabase.of(home)) {
      export("7,Ivan,380501111111,1980-07-05,good\n", "2026-10-29");
      assertThat(
              dues(
                      0,
                      "edit",
                      "contract",
                      "own:7",
                      "phones=380502222222",
                      "comment=",
                      "title=Ivan P",
                      "--reason",
                      "call")
                  .results()
                  .lines()
                  .map(line -> line.replaceAll(" +", " ")))
          .containsExactly(
              "field before after locked",
              "phones 380501111111 380502222222 true",
              "comment good true",
              "title Ivan Ivan P true");
      assertThat(table("contracts")).contains(",Ivan P,").contains(",comment;phones;title\n");

      export("7,Ivan,380503333333,1980-07-06,better\n", "2026-10-30");
      assertThat(table("differs").lines().skip(1).map(line -> line.replaceAll(",[0-9-]*$", "")))
          .containsExactly(
              "own,7,,comment,better,,locked",
              "own,7,,phones,380503333333,380502222222,locked",
              "own,7,,title,Ivan,Ivan P,locked");

      assertThat(
              dues(0, "edit", "contract", "own:7", "--unlock", "phones", "--unlock", "title")
                  .results())
          .containsPattern("phones +380502222222 +380503333333 +false")
          .containsPattern("title +Ivan P +Ivan P +false");
      assertThat(table("differs").lines().skip(1).map(line -> line.replaceAll(",[0-9-]*$", "")))
          .containsExactly("own,7,,comment,better,,locked", "own,7,,title,Ivan,Ivan P,keep");
      export("7,Ivan,380504444444,1980-07-06,best\n", "2026-10-31");
      dues(0, "revert", "3");
      assertThat(database.rows("select phones, comment, title, birth_date from contract"))
          .containsExactly(List.of("380503333333", "null", "Ivan P", "1980-07-06"));
      assertThat(
              database.rows(
                  "select deed, field, coalesce(old_value, ''), coalesce(new_value, ''), reason from contract_edit order by edit_id"))
          .containsExactly(
              List.of("SET", "phones", "380501111111", "380502222222", "call"),
              List.of("SET", "comment", "good", "", "call"),
              List.of("SET", "title", "Ivan", "Ivan P", "call"),
              List.of("UNLOCKED", "phones", "380502222222", "380503333333", ""),
              List.of("UNLOCKED", "title", "Ivan P", "Ivan P", ""));
      assertThat(table("differs")).contains("own,7,,comment,better,,locked");
      whatCannotBeMeantIsRefused();
    }
  }

  private void file(String name, String text) throws IOException {
    Path file = home.resolve("exports").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static List<String> parameters(HomeDatabase database) throws SQLException {
    return database
        .rows("select parameter || '=' || value from contract_parameter order by 1")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  @Test
  void parametersAndDaysAreLockedTooAndTheLedgerFollowsTheDays() throws IOException, SQLException {
    Path sheet = home.resolve("jobs/sources/own.yml");
    Files.createDirectories(sheet.resolveSibling("."));
    Files.writeString(sheet, "kind: generic\npath: exports\ncurrency: UAH\n");
    file("contracts.csv", "contract,title,closed\n7,Ivan,\n");
    file("fees.csv", "fee,title,mode\nnet,Net,MONTH_PRORATED\n");
    file("prices.csv", "fee,price\nnet,310.00\n");
    file("subscriptions.csv", "subscription,contract,fee,from\ns1,7,net,2026-10-01\n");
    file("parameters.csv", "contract,parameter,value\n7,memo,a\n7,door,1\n");
    dues(0, "runs");
    try (HomeDatabase database = HomeDatabase.of(home)) {
      dues(0, "run", "import-billing", "--date", "2026-10-31");
      dues(0, "run", "accrue-fees", "--date", "2026-10-31");
      String edited =
          dues(
                  0,
                  "edit",
                  "contract",
                  "own:7",
                  "closed=2026-10-10",
                  "parameter.memo=b",
                  "parameter.note=c;d")
              .results();
      assertThat(edited.lines().map(line -> line.replaceAll(" +", " ")))
          .containsExactly(
              "field before after locked",
              "closed 2026-10-10 true",
              "parameter.memo a b true",
              "parameter.note c;d true");
      dues(0, "run", "recalculate-fees", "--date", "2026-10-31");
      // ten days of thirty-one at 310.00
      assertThat(database.rows("select sum(amount)::numeric(9,2)::text from ledger_line"))
          .containsExactly(List.of("100.00"));

      file("contracts.csv", "contract,title,closed\n7,Ivan,2026-12-31\n");
      file("parameters.csv", "contract,parameter,value\n7,memo,z\n7,door,2\n");
      dues(0, "run", "import-billing", "--date", "2026-11-01");
      assertThat(parameters(database)).containsExactly("door=2", "memo=b", "note=c", "note=d");
      assertThat(table("differs").lines().skip(1).map(line -> line.replaceAll(",[0-9-]*$", "")))
          .containsExactly(
              "own,7,,closed,2026-12-31,2026-10-10,locked", "own,7,,parameter.memo,z,b,locked");
      assertThat(database.rows("select closed::text from contract"))
          .containsExactly(List.of("2026-10-11"));

      dues(0, "edit", "contract", "own:7", "parameter.memo=", "--unlock", "parameter.note");
      file("parameters.csv", "contract,parameter,value\n7,memo,y\n7,door,2\n");
      dues(0, "run", "import-billing", "--date", "2026-11-02");
      assertThat(parameters(database)).containsExactly("door=2");
      dues(0, "edit", "contract", "own:7", "--unlock", "parameter.memo", "--unlock", "closed");
      assertThat(parameters(database)).containsExactly("door=2", "memo=y");
      assertThat(database.rows("select closed::text from contract"))
          .containsExactly(List.of("2027-01-01"));
      assertThat(table("differs").lines()).hasSize(1);
      dues(0, "run", "recalculate-fees", "--date", "2026-11-02");
      assertThat(database.rows("select sum(amount)::numeric(9,2)::text from ledger_line"))
          .containsExactly(List.of("310.00"));
      assertThat(
              dues(2, "edit", "contract", "own:7", "opened=2026-10-05", "closed=2026-10-04")
                  .messages())
          .contains("'2026-10-04' is before 'opened', 2026-10-05");
    }
  }

  private void whatCannotBeMeantIsRefused() {
    assertThat(
            dues(2, "edit", "contract", "own:7", "balance=1", "title=", "birth_date=x").messages())
        .contains(
            "Field 'balance' cannot be edited; expected one of title, opened, closed, birth_date")
        .contains("Field 'title' is empty")
        .contains("'x' is not a date; expected a day such as 1980-07-05");
    assertThat(dues(2, "edit", "contract", "own:8", "title=A").messages())
        .contains("Source 'own' has no contract '8'");
    assertThat(dues(2, "edit", "contract", "own:7").messages()).contains("No field was named");
    assertThat(dues(2, "edit", "customer", "own:7", "title=A").messages())
        .contains("There is no customer 'own:7'");
    assertThat(dues(2, "edit", "fee", "own:7", "title=A").messages())
        .contains("'fee' cannot be edited; expected contract or customer");
    assertThat(dues(2, "edit", "contract", "own:7", "title").messages()).contains("sets no field");
  }
}
