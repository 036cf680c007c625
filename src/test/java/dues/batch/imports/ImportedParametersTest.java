package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome.Exit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer takes from its contract: mapped, appended or overwritten, never blanked. */
class ImportedParametersTest {

  private static final String TAKEN =
      """
      select coalesce(string_agg(u.key || ' ' || p.parameter || ' ' || p.value, E'\\n' order by u.key, p.parameter, p.value), '')
        from customer_parameter p join customer u using (customer_id)
      """;
  private static final String HEAD =
      "id;title;comment;status;fc;s1;s2;s3;s4;pid9_text;pid80_text;pid83_text;pid421_list;pid7_text\n";

  /** M25: parameter 9 is blank, 80 is the contract's address, the customer gets 83, too. */
  @Test
  void parametersOfSeveralCodesBecomeOnesOfOurs(@TempDir Path root) {
    var sheet =
        "charset: UTF-8\nparameter_mapping: [\"address:9,80,83\", \"115[1,2]:421[14575,14576]\", \"12:7\"]\n";
    try (var home = new ImportHome(root, sheet, "bgbilling")) {
      home.write(
          "exports/contracts.csv",
          HEAD + "1;A-1;Бондар Олекса Ілліч;0;0;0;0;0;0;;Липова 5;Довга 7;14576;first\n");
      night(home, "2026-10-29");
      assertThat(home.value("select address from contract")).isEqualTo("Липова 5");
      assertThat(home.value(TAKEN)).isEqualTo("own:1 115 2\nown:1 12 first\nown:1 address Довга 7");

      home.write(
          "exports/contracts.csv",
          HEAD + "1;A-1;Бондар Олекса Ілліч;0;0;0;0;0;0;;Липова 5;;14575;second\n");
      night(home, "2026-10-30");
      var grown = "own:1 115 1\nown:1 115 2\nown:1 12 second\nown:1 address Довга 7";
      assertThat(home.value(TAKEN)).isEqualTo(grown);

      home.write(
          "exports/contracts.csv",
          HEAD + "1;A-1;Бондар Олекса Ілліч;0;0;0;0;0;0;;Липова 5;;14577;\n");
      night(home, "2026-10-31");
      assertThat(home.value(TAKEN)).isEqualTo(grown);
      assertThat(home.value("select code || ' ' || raw_value from reject"))
          .isEqualTo("W_LIST_UNMAPPED 14577");
    }
  }

  /** The same of a file of parameters; and names, when the sheet says so. */
  @Test
  void parametersAndTitlesOfAnyKindAreMapped(@TempDir Path root) {
    ImportHome.write(
        root,
        "jobs/match-customers.yml",
        "job: match-customers\nimport: [customer_title, birth_date, phones]\nmin_title_length: 4\n");
    var sheet =
        "update: {title: overwrite}\nparameter_mapping: [\"phones:5,6\", \"115[1,2]:421[14575,14576]\"]\n";
    try (var home = new ImportHome(root, sheet)) {
      export(
          home,
          "Бондар Олекса,0501111111,1980-07-05,АА 123456",
          "5,050 222 22 22",
          "421,14576",
          "8,x");
      night(home, "2026-10-29");
      var first =
          "own:1 115 2\nown:1 birth_date 1980-07-05\nown:1 phones 050 222 22 22\nown:1 phones 0501111111";
      assertThat(home.value(TAKEN)).isEqualTo(first);

      export(home, "Бондар Олексій,,,", "421,14575", "421,1", "6,050 333 33 33");
      night(home, "2026-10-30");
      assertThat(home.value(TAKEN))
          .isEqualTo(
              first
                  .replace("115 2", "115 1\nown:1 115 2")
                  .replace("22 22\n", "22 22\nown:1 phones 050 333 33 33\n"));
      assertThat(home.value("select title from customer")).isEqualTo("Бондар Олексій");
      assertThat(home.value("select code || ' ' || raw_value from reject"))
          .isEqualTo("W_LIST_UNMAPPED 1");
    }
  }

  private static void export(ImportHome home, String contract, String... parameters) {
    home.write(
        "exports/contracts.csv", "contract,title,phones,birth_date,document\n1," + contract + "\n");
    home.write(
        "exports/parameters.csv",
        "contract,parameter,value\n1," + String.join("\n1,", parameters) + "\n");
  }

  private static void night(ImportHome home, String date) {
    for (String job : new String[] {"import-billing", "match-customers"}) {
      var outcome = home.run(job, date);
      assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
    }
  }
}
