package dues.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dues.batch.JobOutcome;
import dues.batch.JobOutcome.Exit;
import dues.batch.JobRequest;
import dues.batch.Launcher;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of the update policy, through the import job. */
class UpdatePolicyTest {

  private static final String HEAD =
      "contract,title,phones,emails,comment,birth_date,document,balance,credit,credit_until,discount_percent,ip,network_activity,internet_activity,city,street\n";
  private static final String DIFFERS =
      "select coalesce(string_agg(contract || ' ' || field || ' ' || source_value || ' | ' || kept_value || ' | ' || why, E'\\n' order by contract, field), '') from differing_field join contract using (contract_id) where superseded_by is null and contract.source = (select source from source_system where id = 'own')";

  /** {@code own} keeps titles and adds phones, {@code two} overwrites both. */
  @Test
  void eachFieldFollowsItsPolicyAndWhatDiffersIsListed(@TempDir Path root) {
    ImportHome.write(
        root,
        "jobs/sources/two.yml",
        "kind: generic\npath: exports\ncurrency: UAH\nupdate: {title: overwrite, phones: overwrite, parameter.vlan: overwrite}\n");
    try (ImportHome home =
        new ImportHome(
            root, "update: {phones: append, parameter.vlan: keep, parameter.mark: append}\n")) {
      home.write(
          "exports/contracts.csv",
          HEAD
              + "A,Anna,111111,a@x.ua,old note,1980-07-05,AA1,10,5,2026-12-31,10,10.0.0.1,2026-10-28T09:00:00Z,2026-10-28T10:00:00Z,Kyiv,Long\n");
      home.write(
          "exports/parameters.csv", "contract,parameter,value\nA,vlan,7\nA,mark,x\nA,note,p\n");
      both(home, "2026-10-30");
      assertThat(own(home, "network_activity at time zone 'UTC'")).isEqualTo("2026-10-28 10:00:00");

      // a name changed, a phone more, blanks; internet is later than the network again (U1, U2, U3)
      home.write(
          "exports/contracts.csv",
          HEAD + "A,Hanna,222222,,,,,,,,,,2026-10-29T09:00:00Z,2026-10-29T10:00:00Z,,Short\n");
      home.write(
          "exports/parameters.csv", "contract,parameter,value\nA,vlan,8\nA,mark,y\nA,note,q\n");
      both(home, "2026-10-31");
      assertThat(own(home, "concat_ws(' ', title, phones, emails, comment, birth_date, document)"))
          .isEqualTo("Anna 111111;222222 a@x.ua 1980-07-05 AA1");
      assertThat(
              own(
                  home,
                  "concat_ws(' ', trim_scale(balance), trim_scale(credit), credit_until, trim_scale(discount_percent), ip, city, street)"))
          .isEqualTo("10 5 2026-12-31 10 Kyiv Long");
      assertThat(own(home, "network_activity at time zone 'UTC'")).isEqualTo("2026-10-29 10:00:00");
      assertThat(parameters(home, "own")).isEqualTo("mark x, mark y, note q, vlan 7");
      assertThat(home.value(DIFFERS))
          .isEqualTo(
              """
              A balance  | 10 | blank
              A credit  | 5 | blank
              A discount_percent  | 10 | blank
              A parameter.vlan 8 | 7 | keep
              A street Short | Long | keep
              A title Hanna | Anna | keep""");
      assertThat(
              home.value(
                  "select title || ' ' || phones from contract order by source desc limit 1"))
          .isEqualTo("Hanna 222222");
      assertThat(parameters(home, "two")).isEqualTo("mark y, note q, vlan 8");

      // the source agrees again, and activity never goes back
      home.write(
          "exports/contracts.csv",
          HEAD + "A,Anna,222222,,,,,1,2,,0,,2026-10-01T00:00:00Z,2026-10-01T00:00:00Z,Kyiv,Long\n");
      home.write("exports/parameters.csv", "contract,parameter,value\nA,vlan,7\nA,mark,x\n");
      both(home, "2026-11-01");
      assertThat(home.value(DIFFERS)).isEmpty();
      assertThat(own(home, "network_activity at time zone 'UTC'")).isEqualTo("2026-10-29 10:00:00");
      assertThat(
              own(
                  home,
                  "concat_ws(' ', trim_scale(balance), coalesce(credit_until::text, 'open'))"))
          .isEqualTo("1 open");
    }
  }

  private static void both(ImportHome home, String date) {
    for (String source : new String[] {"own", "two"}) {
      JobOutcome outcome =
          home.bean(Launcher.class)
              .run(JobRequest.of("import-billing", LocalDate.parse(date), source));
      assertThat(outcome.exit()).as("" + outcome.messages()).isEqualTo(Exit.COMPLETED);
    }
  }

  private static String own(ImportHome home, String value) {
    return home.value(
        "select (%s)::text from contract where source = (select source from source_system where id = 'own')"
            .formatted(value));
  }

  private static String parameters(ImportHome home, String source) {
    return home.value(
        "select string_agg(parameter || ' ' || value, ', ' order by parameter, value) from contract_parameter join source_system using (source) where id = '%s'"
            .formatted(source));
  }

  /**
   * 500 contracts: one vanishes (U5) and returns (U6), a line breaks (U8), nothing changes (U9).
   */
  @Test
  void oneOfFiveHundredVanishesAndReturnsAndABrokenFileMarksNobody(@TempDir Path root) {
    try (ImportHome home = new ImportHome(root, "")) {
      home.write("exports/contracts.csv", contracts("", ""));
      done(home, "import-billing", "2026-10-28");
      done(home, "match-customers", "2026-10-28");
      String customer = customer(home);
      assertThat(customer).isNotEmpty();
      home.write("exports/contracts.csv", contracts("\nC250,Person 250", ""));
      done(home, "import-billing", "2026-10-29");
      assertThat(missing(home)).isEqualTo("C250 2026-10-29");

      home.write("exports/contracts.csv", contracts("\nC400,Person 400", "\nC298,\"Person 298"));
      JobOutcome broken = home.run("import-billing", "2026-10-30");
      assertThat(broken.exit()).isEqualTo(Exit.FAILED);
      assertThat(broken.messages().toString()).contains("contracts.csv", "line 300");
      assertThat(missing(home)).isEqualTo("C250 2026-10-29");

      home.write("exports/contracts.csv", contracts("", ""));
      done(home, "import-billing", "2026-10-30");
      done(home, "match-customers", "2026-10-30");
      assertThat(missing(home)).isEmpty();
      assertThat(customer(home)).isEqualTo(customer);
      String counts = "select counts::text from import_run order by execution_id desc limit 1";
      assertThat(home.value(counts)).contains("\"new\": 0", "\"changed\": 0", "\"returned\": 1");

      String rows =
          "select string_agg(brought_by || ' ' || row_hash, ',' order by contract) from contract";
      String before = home.value(rows);
      done(home, "import-billing", "2026-10-30");
      assertThat(
              home.value(
                  "select unchanged::text from import_run order by execution_id desc limit 1"))
          .isEqualTo("true");
      assertThat(home.value(rows)).isEqualTo(before);
    }
  }

  /** Without one line, with another one broken. */
  private static String contracts(String without, String broken) {
    String all =
        "contract,title"
            + IntStream.rangeClosed(0, 499)
                .mapToObj("\nC%1$d,Person %1$d"::formatted)
                .collect(Collectors.joining());
    String left = without.isEmpty() ? all : all.replace(without + "\n", "\n");
    return (broken.isEmpty() ? left : left.replace("\nC298,Person 298", broken)) + "\n";
  }

  private static void done(ImportHome home, String job, String date) {
    JobOutcome outcome = home.run(job, date);
    assertThat(outcome.exit()).as(job + " " + outcome.messages()).isEqualTo(Exit.COMPLETED);
  }

  private static String missing(ImportHome home) {
    return home.value(
        "select coalesce(string_agg(contract || ' ' || missing_since, ', '), '') from contract where missing_since is not null");
  }

  private static String customer(ImportHome home) {
    return home.value(
        "select customer_id::text from contract_customer join contract using (contract_id) where contract = 'C250'");
  }
}
