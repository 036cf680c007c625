package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.cli.OneProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services that come alive, and contracts that are ordered, command by command. */
class ActivationCommandsTest {

  private static final String ME = System.getProperty("user.name", "");

  private final Path home;

  ActivationCommandsTest(@TempDir Path home) throws IOException {
    this.home = home;
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    Path program =
        write("switch.sh", "#!/bin/sh\n[ -e \"$0.works\" ] || { echo no answer; exit 4; }\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    write(
        "jobs/modules/switch.yml", "kind: command\ndepartment: net\ntries: 1\ncommand: " + program);
    write(
        "jobs/modules/desk.yml",
        "kind: manual\ndepartment: desk\nform:\n  login: {title: Login, required: true}\n");
    write(
        "exports/contracts.csv",
        "contract,title,emails\n7,Бойко Олена,o@example.org\n8,Вовк Зоя,\n");
    write(
        "exports/fees.csv",
        "fee,title,mode,modules\nnet,Net,MONTH_FULL,switch\ntv,TV,MONTH_FULL,desk\n");
    write(
        "exports/orders.csv",
        "order,contract,fee,operation,ordered_at,paid\nO1,7,net,open,2026-10-01 08:00:00,1\nO2,8,tv,open,2026-10-01 08:00:00,1\n");
    write(
        "jobs/contract-types.yml",
        "contract_types:\n  - {id: home, title: Home, source: own, pattern: '5', number: 'F-{order:4}', tariffs: [t1], tariff_position: -1, copy_param_mapping: {emails: '400'}, list_values: {'421': '2'}}\n");
  }

  @Test
  void peopleDoWhatNoModuleDoesAndOrderContracts() throws IOException {
    for (String job : List.of("import-billing", "match-customers", "activate-services")) {
      dues(0, "run", job, "--date", "2026-10-01");
    }
    dues(0, "user", "add", ME, "--role", "operator", "--departments", "desk,support");
    assertThat(dues(0, "tasks").lines()).hasSize(2).anyMatch(line -> line.contains("own:8"));
    assertThat(failed(2, "task", "1", "take"))
        .isEqualTo(
            "Task 1: It is of department net; expected one of %s's: desk, support.\n"
                .formatted(ME));
    dues(0, "user", "departments", ME, "NET", "desk");
    assertThat(failed(1, "task", "1", "rerun")).contains("Module switch answered: exit 4");
    write("switch.sh.works", "");
    assertThat(dues(0, "task", "1", "rerun")).contains("CLOSED");
    assertThat(failed(1, "operation", "1", "run")).contains("is DONE; expected MANUAL");
    assertThat(failed(2, "task", "99", "rerun")).contains("There is no task 99");

    assertThat(dues(0, "task", "2", "fill", "login=a=\"b\"; c")).contains("login=a=\"b\"; c");
    assertThat(dues(0, "task", "2", "close")).contains("CLOSED");
    assertThat(dues(0, "export", "tasks", "--contract", "own:8"))
        .startsWith(
            "task,operation,source,contract,fee,kind,department,state,assignee,reason,form,opened,closed\n"
                + "2,2,own,own:8,tv,open,desk,CLOSED,%s,a manual module,\"login=a=\"\"b\"\"; c\","
                    .formatted(ME));

    assertThat(dues(0, "order", "home", "own:7", "--reason", "second \"flat\""))
        .isEqualTo(
            """
            order  number  pattern  tariffs  tariff_position  parameters
                1  F-0001        5  t1                    -1  400=o@example.org;421=2
            """);
    assertThat(failed(2, "order", "home", "own:7")).contains("has order 1", "--again");
    dues(0, "run", "import-helpdesk", "--date", "2026-10-01");
    assertThat(Files.readString(home.resolve("out/feeds/own/orders-000001.csv")))
        .endsWith("\n1,own:7,Бойко Олена,home,F-0001,5,t1,-1,400=o@example.org;421=2\n");
  }

  private String dues(int exit, String... words) {
    return ended(exit, words).results();
  }

  private String failed(int exit, String... words) {
    return ended(exit, words).messages();
  }

  private Ended ended(int exit, String... words) {
    Ended ended = OneProcess.dues(home, List.of(words));
    assertThat(ended.exit()).as(String.join(" ", words) + ": " + ended.messages()).isEqualTo(exit);
    return ended;
  }

  private Path write(String file, String text) throws IOException {
    Files.createDirectories(home.resolve(file).getParent());
    return Files.writeString(home.resolve(file), text);
  }
}
