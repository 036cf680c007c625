package dues.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that start nothing: what they print where, and their exit codes. */
class CommandLineToolTest {

  private final Path home;
  private final ByteArrayOutputStream results = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  CommandLineToolTest(@TempDir Path home) {
    this.home = home;
  }

  private int dues(String... words) {
    results.reset();
    messages.reset();
    Terminal terminal =
        new Terminal(
            new PrintStream(results, true, UTF_8), new PrintStream(messages, true, UTF_8), false);
    return CommandLineTool.run(terminal, words);
  }

  private String told() {
    return messages.toString(UTF_8);
  }

  private String printed() {
    return results.toString(UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(Path.of(String.valueOf(file.getParent())));
    Files.writeString(file, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "preview",
        "runs",
        "show",
        "rejects",
        "resubmit",
        "restart",
        "stop",
        "check",
        "explain",
        "export",
        "edit",
        "link",
        "unlink",
        "merge",
        "split",
        "close-period",
        "periods"
      })
  void everyCommandExplainsItselfWithExamples(String command) {
    assertThat(dues(command, "--help")).isZero();
    assertThat(printed())
        .contains("Usage: dues " + command)
        .contains("Examples:")
        .contains("--home");
    assertThat(told()).isEmpty();
  }

  @Test
  void commonOptionsStandBeforeOrAfterTheCommand() {
    assertThat(dues("--home", home.toString(), "check")).isZero();
    assertThat(dues("check", "--home", home.toString())).isZero();
    assertThat(dues("--version")).isZero();
    assertThat(printed()).startsWith("dues ");
  }

  @Test
  void whatCannotBeMeantIsRefusedWithTwo() {
    assertThat(dues("chek")).isEqualTo(2);
    assertThat(told())
        .startsWith("Command 'chek' is unknown; expected one of run, ")
        .contains("Did you mean 'check'?");
    assertThat(dues("run", "nightly", "--date", "2026-02-30")).isEqualTo(2);
    assertThat(told()).contains("'2026-02-30' is not a date; expected a day such as 2026-10-31.");
    assertThat(dues("run", "nightli", "--home", home.toString())).isEqualTo(2);
    assertThat(told()).contains("Job 'nightli' is unknown").contains("Did you mean 'nightly'?");
    assertThat(dues("run", "nightly", "--home", home.toString(), "--if-running", "maybe"))
        .isEqualTo(2);
    assertThat(told()).contains("expected fail, skip or wait=MINUTES");
    assertThat(dues("export", "ledgr", "--home", home.toString())).isEqualTo(2);
    assertThat(told()).contains("Did you mean 'ledger'?");
    assertThat(dues("explain", "1042", "--home", home.toString())).isEqualTo(2);
    assertThat(told()).contains("'1042' names no contract; expected SOURCE:CONTRACT");
    assertThat(dues("explain", "own:1042", "--month", "2026-13")).isEqualTo(2);
    assertThat(dues()).isEqualTo(2);
    assertThat(printed()).isEmpty();
  }

  @Test
  void aHomeWithoutSourcesStartsNothing() {
    assertThat(dues("run", "nightly", "--home", home.toString())).isEqualTo(2);
    assertThat(told()).contains("There is no source in").contains("kind: generic");
    assertThat(home.resolve(".dues")).doesNotExist();
    assertThat(dues("run", "nightly", "--home", home.resolve("gone").toString())).isEqualTo(2);
    assertThat(told()).contains("is not a folder");
  }

  @Test
  void anAbsentPathStartsNothing() throws IOException {
    write("jobs/sources/own.yml", "kind: generic\npath: exports/{date}\ncurrency: UAH\n");
    assertThat(dues("run", "nightly", "--home", home.toString())).isEqualTo(2);
    assertThat(told())
        .startsWith(
            "jobs/sources/own.yml line 2: path 'exports/{date}' is absent (" + home.toRealPath());
    Files.createDirectories(home.resolve("exports"));
    assertThat(dues("check", "--home", home.toString())).isZero();
  }

  @Test
  void checkListsEveryMistakeOfEverySheetAtOnce() throws IOException {
    write(
        "jobs/sources/own.yml",
        "kind: generik\npath: .\ncolumns: {contracts: {balance: \"s1 +\"}}\n");
    write("jobs/nightly.yml", "job: nightly\nschedule: never\n");
    write("jobs/fees.yml", "no_suspend: {\"3\": [1], \"3,4\": [2]}\nstart: 2026-02-31\n");
    write("jobs/match-customers.yml", "job: match-customers\nengines: [magic]\n");
    write(
        "jobs/reports/mine.yml",
        "title: Mine\nsql: select 1 as a\ncolumns: [{name: b, type: text}]\n");
    write("jobs/accrue-fees.yml", "job: [accrue-fees\n");
    assertThat(dues("check", "--home", home.toString())).isEqualTo(2);
    List<String> lines = printed().lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.startsWith("jobs/accrue-fees.yml line 2: cannot be read as YAML"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("jobs/fees.yml line 1: status '3' stands in two keys"));
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith("jobs/fees.yml line 2: 'start' is '2026-02-31'; expected a date"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("jobs/match-customers.yml line 2: 'engines' is 'magic'"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("jobs/nightly.yml line 2: 'schedule' is 'never'"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("jobs/reports/mine.yml line 3: column 'b' is not in"));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("jobs/sources/own.yml line 1: 'kind' is 'generik'"));
    assertThat(lines).anyMatch(line -> line.startsWith("jobs/sources/own.yml line 3: "));
    assertThat(dues("run", "nightly", "--home", home.toString())).isEqualTo(2);
    assertThat(told().lines().count()).isEqualTo(lines.size());
    assertThat(home.resolve(".dues")).doesNotExist();
    assertThat(dues("check", "--json", "--home", home.toString())).isEqualTo(2);
    assertThat(printed()).startsWith("[\n{\"file\": \"jobs/accrue-fees.yml\", \"line\": 2, ");
  }
}
