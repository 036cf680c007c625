package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `dues check` on a home where everything is wrong: each mistake with its file and line. */
class TwentyMistakesTest {

  private static final List<String> MISTAKES =
      List.of(
          "jobs/fees.yml line 1: 'start' is '2024-13-01'",
          "jobs/fees.yml line 2: status '4' stands in two keys",
          "jobs/fees.yml line 3: wrap, status 5: fee 79 becomes 81, which is itself replaced",
          "jobs/fees.yml line 3: wrap, status 3: the substitute 120 is suspended there itself",
          "jobs/fees.yml line 3: wrap, status 3: fee 9 stands in no_suspend too",
          "jobs/fees.yml line 4: 'mode' is 'SOMETIMES'",
          "jobs/fees.yml line 5: 'max_lines_per_subscription' is '-5'",
          "jobs/fees.yml line 6: period, day_basis: YEAR_365_12 takes a month's price",
          "jobs/fees.yml line 7: mode: 'MONTHLY' is not a mode",
          "jobs/fees.yml line 8: unknown key 'suspent'",
          "jobs/fees.yml line 9: 'percent' is 'ten'",
          "jobs/nightly.yml line 2: 'schedule' is '0 30 25 * * *'",
          "jobs/nightly.yml line 3: 'chunk_size' is 'many'",
          "jobs/accrue-fees.yml line 1: a byte is not UTF-8",
          "jobs/reports/mine.yml line 3: column 'two' is not in the report's SQL",
          "jobs/sources/broken.yml line 2: cannot be read as YAML",
          "jobs/sources/gone.yml line 2: path 'exports/nowhere' is absent",
          "jobs/sources/gone.yml line 3: 'kind' is 'billing'",
          "jobs/sources/own.yml line 3: 'currency' is 'UAX'",
          "jobs/sources/own.yml line 4: 'time_zone' is 'Kyiv'",
          "jobs/sources/own.yml line 5: 'enabled' is 'perhaps'",
          "jobs/sources/own.yml line 6: the expression of 'balance' cannot be used",
          "jobs/sources/own.yml line 7: 'rejected_percent' is '150'",
          "jobs/sources/own.yml line 9: 'snapshot' stands here for the second time",
          "exports/ok/fees.csv line 2: column 'start_stub': start_stub FULL has no meaning",
          "exports/ok/fees.csv line 3: granularity, timing: IN_ARREARS has no meaning");

  private final Path home;

  TwentyMistakesTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void allAreListedAtOnceWithFileAndLine() throws IOException {
    sheets();
    sources();
    OneProcess.Ended check = OneProcess.dues(home, List.of("check"));
    assertThat(check.exit()).isEqualTo(2);
    List<String> told = check.results().lines().toList();
    for (String mistake : MISTAKES) {
      assertThat(told).as(mistake).anySatisfy(line -> assertThat(line).startsWith(mistake));
    }
    assertThat(told).allSatisfy(line -> assertThat(line).matches("\\S+ line [1-9][0-9]*: .*"));
    List<String> beside =
        told.stream().filter(line -> MISTAKES.stream().noneMatch(line::startsWith)).toList();
    assertThat(beside).as("follows from the circle alone").hasSize(3);
    assertThat(beside).allSatisfy(line -> assertThat(line).contains("wrap, status 5"));
  }

  private void sheets() throws IOException {
    write(
        "jobs/fees.yml",
        """
        start: 2024-13-01
        no_suspend: {"3,4": [9], "4": [10]}
        wrap: {"5": {79: 81, 81: 79}, "3": {9: 120}}
        recalculation: {mode: SOMETIMES}
        max_lines_per_subscription: -5
        fees: {"17": {mode: MONTH_PRORATED, day_basis: YEAR_365_12, period: DAY},
               "18": {mode: MONTHLY}, "late": {timing: IN_ARREARS}}
        suspent: [1]
        status_rules: [{status: "3", effect: PERCENT, percent: ten}]
        """);
    write(
        "jobs/nightly.yml",
        """
        job: nightly
        schedule: "0 30 25 * * *"
        chunk_size: many
        """);
    Files.write(home.resolve("jobs/accrue-fees.yml"), new byte[] {'j', (byte) 0xFF});
    write(
        "jobs/reports/mine.yml",
        """
        title: Mine
        sql: select 1 as one
        columns: [{name: two, title: Two, type: integer}]
        formats: [csv]
        """);
  }

  private void sources() throws IOException {
    Files.createDirectories(home.resolve("exports/own"));
    write(
        "jobs/sources/own.yml",
        """
        kind: generic
        path: exports/own
        currency: UAX
        time_zone: Kyiv
        enabled: perhaps
        columns: {contracts: {balance: "s1 + * s2"}}
        limits: {rejected_percent: 150}
        snapshot: full
        snapshot: delta
        """);
    write("jobs/sources/broken.yml", "kind: [generic\n");
    write("jobs/sources/gone.yml", "currency: UAH\npath: exports/nowhere\nkind: billing\n");
    write("jobs/sources/ok.yml", "kind: generic\npath: exports/ok\ncurrency: UAH\n");
    write("exports/ok/contracts.csv", "contract,title\nA,Example\n");
    write(
        "exports/ok/fees.csv",
        """
        fee,title,mode,start_stub
        1,First,MONTH_BY_DAY,FULL
        late,Second,MONTH_BY_DAY,
        3,Third,MONTH_PRORATED,FULL
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(Path.of(String.valueOf(file.getParent())));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
