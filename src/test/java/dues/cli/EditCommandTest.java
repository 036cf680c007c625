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

  private void whatCannotBeMeantIsRefused() {
    assertThat(
            dues(2, "edit", "contract", "own:7", "balance=1", "title=", "birth_date=x").messages())
        .contains("Field 'balance' cannot be edited; expected one of title, birth_date")
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
