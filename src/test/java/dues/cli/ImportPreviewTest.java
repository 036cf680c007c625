package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.platform.postgres.HomeDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import foretold, made and taken back, from outside. */
class ImportPreviewTest {

  private static final String CONTRACTS = "contract,title,opened,balance\n";
  private static final String WHOLE_DATABASE =
      "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from ";

  private final Path home;

  ImportPreviewTest(@TempDir Path home) {
    this.home = home;
  }

  private OneProcess.Ended dues(int exit, String words) {
    OneProcess.Ended ended = OneProcess.dues(home, List.of(words.split(" ", -1)));
    assertThat(ended.exit()).as(words + "\n" + ended.results() + ended.messages()).isEqualTo(exit);
    return ended;
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(home.resolve(name).resolveSibling("."));
    Files.writeString(home.resolve(name), text);
  }

  private static List<String> rows(String text) {
    return text.lines().map(line -> line.strip().replaceAll(" +", " ")).toList();
  }

  /** Every table there is, the job repository and staging too. */
  private static List<String> everything(HomeDatabase database) throws SQLException {
    List<String> contents = new java.util.ArrayList<>();
    for (List<String> table :
        database.rows(
            "select schemaname || '.' || quote_ident(tablename) from pg_tables where schemaname in ('public', 'staging') and tablename not like 'lease%' order by 1")) {
      contents.add(table.get(0) + " " + database.rows(WHOLE_DATABASE + table.get(0) + " t"));
    }
    return contents;
  }

  @Test
  void anImportIsForetoldMadeAndTakenBack() throws IOException, SQLException {
    write(
        "jobs/sources/own.yml",
        "kind: generic\npath: exports\ncurrency: UAH\nlimits: {rejected_percent: 40, at_least: 5}\n");
    write("exports/contracts.csv", CONTRACTS + "7,Ivan,2026-10-01,10.50\n8,Olha,2026-10-01,5\n");
    write("exports/fees.csv", "fee,title,mode\nnet,Internet,MONTH_PRORATED\n");
    write("exports/prices.csv", "fee,price\nnet,310\n");
    write(
        "exports/subscriptions.csv",
        "subscription,contract,fee,from\nA,7,net,2026-10-01\nB,8,net,x\n");
    String preview = "preview import-billing --date 2026-10-31";
    dues(0, "runs");
    try (HomeDatabase database = HomeDatabase.of(home)) {
      List<String> empty = everything(database);
      assertThat(rows(dues(0, preview).results()))
          .contains(
              "exports/subscriptions.csv 2 1 1",
              "contract 2 0 0 0 0 0 0",
              "subscription 1 0 0 1 0 0 0",
              "UAH 0.00 15.50 15.50")
          .anyMatch(row -> row.endsWith("Nothing was written."));
      assertThat(everything(database)).isEqualTo(empty);
      assertThat(home.resolve("out/rejects")).doesNotExist();

      for (String job : List.of("import-billing", "accrue-fees")) {
        dues(0, "run " + job + " --date 2026-10-31");
      }
      assertThat(dues(0, preview).results()).contains("nothing would change");

      // 8 is gone, 9 came; A ended on the 10th: 310.00 × 10/31 = 100.00, so −310.00 + 100.00
      write("exports/contracts.csv", CONTRACTS + "7,Ivan,2026-10-01,4.50\n9,Petro,2026-10-01,1\n");
      write(
          "exports/subscriptions.csv",
          "subscription,contract,fee,from,to\nA,7,net,2026-10-01,2026-10-10\nC,9,net,2026-10-01,\n");
      List<String> before = everything(database);
      OneProcess.Ended told = dues(0, preview);
      assertThat(rows(told.results()))
          .contains("contract 1 1 0 0 0 1 0", "subscription 1 1 0 0 0 0 0", "UAH 15.50 5.50 -10.00")
          .anyMatch(
              row -> row.contains("would post 2 ledger lines because of it, total -210.00 UAH"));
      assertThat(dues(0, preview + " --json").results())
          .contains(
              "\"record\": \"contract\", \"created\": 1, \"changed\": 1, \"unchanged\": 0, \"rejected\": 0, \"returned\": 0, \"missing\": 1",
              "\"contracts\": 1, \"lines\": 2, \"totals\": [",
              "\"amount\": \"-210.00\"");
      assertThat(everything(database)).isEqualTo(before);
      theRunDoesWhatWasForetold(database, before);
    }
  }

  private void theRunDoesWhatWasForetold(HomeDatabase database, List<String> before)
      throws IOException, SQLException {
    Map<String, String> facts = database.contents();
    dues(0, "run import-billing --date 2026-10-31");
    List<List<String>> counts =
        database.rows(
            "select counts->'contract'->>'new', counts->'contract'->>'changed', counts->'contract'->>'missing' from import_run order by execution_id desc limit 1");
    assertThat(counts).containsExactly(List.of("1", "1", "1"));
    String execution = database.rows("select max(execution_id) from import_run").get(0).get(0);
    assertThat(dues(2, "revert 4711").messages()).contains("There is no execution 4711");
    OneProcess.Ended reverted = dues(0, "revert " + execution + " --reason wrong");
    assertThat(rows(reverted.results()))
        .contains("contract 1 2", "subscription 1 1")
        .anyMatch(row -> row.contains("took back execution " + execution + ", the import of own"));
    assertThat(dues(0, "revert " + execution).results()).contains("already; nothing was changed");
    assertThat(
            database.rows(
                "select count(*) from batch_job_execution_params where parameter_name = 'reason' and parameter_value = 'wrong'"))
        .containsExactly(List.of("1"));
    assertThat(dues(0, "show " + execution).results()).contains("Reverted by execution");
    assertThat(rows(dues(0, "export contracts --source own").results()))
        .anyMatch(row -> row.startsWith("own,8,,Olha,"))
        .noneMatch(row -> row.startsWith("own,9,"));
    assertThat(facts.get("ledger_line")).isEqualTo(database.contents().get("ledger_line"));
    assertThat(before).isNotEmpty();

    write("exports/contracts.csv", CONTRACTS + "7,Ivan,x,1\n8,Olha,x,1\n1,A,,\n2,B,,\n3,C,x,\n");
    assertThat(dues(1, "preview import-billing --date 2026-10-31").messages())
        .contains("3 of 5 rows were refused")
        .doesNotContain("dues rejects 0");
    assertThat(dues(2, "preview import-billing --date 2026-10-01").messages())
        .contains("-p older=true");
  }
}
