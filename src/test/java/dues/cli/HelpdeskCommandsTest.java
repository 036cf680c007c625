package dues.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dues.cli.OneProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day at the helpdesk, command by command. */
class HelpdeskCommandsTest {

  private static final String ME = System.getProperty("user.name", "");

  private final Path home;

  HelpdeskCommandsTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void processesAreListedShownWorkedOnAndExported() throws IOException {
    write("jobs/sources/own.yml", "kind: generic\npath: exports\ncurrency: UAH\n");
    write("exports/contracts.csv", "contract,number,title\n42,Ф-42,Бойко Олена Іванівна\n");
    write(
        "exports/topics.csv",
        "topic,contract,subject,state\n500,42,No link,open\n501,42,Bill,open\n");
    write("exports/messages.csv", "message,topic,text\n1,500,Nothing works\n");
    dues(0, "run", "import-billing", "--date", "2026-10-11");
    dues(0, "run", "import-helpdesk", "--date", "2026-10-11");

    assertThat(dues(0, "processes", "--unassigned", "--unread"))
        .isEqualTo(
            """
            process  source  topic  type      status  state  executors  groups  contracts  customers  unread  untold  description
                  1  own       500  helpdesk  new     open                      own:42                     1       0  No link
            """);
    assertThat(dues(0, "process", "1", "assign", ME, "--reason", "on duty"))
        .isEqualTo("what       before  after\nexecutors          %s\n".formatted(ME));
    assertThat(dues(0, "process", "1")).contains("Nothing works", "on duty", "others\n", "Bill");
    assertThat(dues(0, "export", "processes", "--contract", "own:42"))
        .startsWith(
            "process,source,topic,type,status,state,description,executors,groups,contracts,customers,topic_status,cost,auto_close,messages,unread,untold,opened\n"
                + "1,own,500,helpdesk,new,open,No link,%s,,own:42,,,,,1,1,1,2026-10-11\n"
                    .formatted(ME));
    assertThat(dues(0, "find", "text", "ф-42")).contains("own:42");
    dues(2, "process", "1", "sleep");
  }

  private String dues(int exit, String... words) {
    Ended ended = OneProcess.dues(home, List.of(words));
    String line = String.join(" ", words) + ": " + ended.messages();
    assertThat(ended.exit()).as(line).isEqualTo(exit);
    if (exit == 2) {
      assertThat(ended.messages()).contains("expected");
    }
    return ended.results();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(home.resolve(file).getParent());
    Files.writeString(home.resolve(file), text);
  }
}
