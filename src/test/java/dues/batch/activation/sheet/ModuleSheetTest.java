package dues.batch.activation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dues.activation.Field;
import dues.activation.Module;
import dues.activation.RetryPolicy;
import dues.platform.SheetFolder;
import dues.platform.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of modules, right and wrong. */
class ModuleSheetTest {

  private static final RetryPolicy USUAL = new RetryPolicy(10, Duration.ofMinutes(5));

  private final Path root;
  private final Violations violations = new Violations();

  ModuleSheetTest(@TempDir Path root) {
    this.root = root;
  }

  private ModuleSheet read(String text) throws IOException {
    Files.createDirectories(root.resolve("jobs/modules"));
    Files.writeString(root.resolve("jobs/modules/mail.yml"), text);
    return java.util.Objects.requireNonNull(
        ActivationSheet.read(new SheetFolder(root, violations), USUAL).modules().get("mail"));
  }

  @Test
  void whatASheetLeavesOutIsTheJobs() throws IOException {
    ModuleSheet sheet = read("kind: command\ncommand: /bin/mailbox \"a b\"\n");
    assertThat(violations.list()).isEmpty();
    assertThat(sheet.module())
        .isEqualTo(
            new Module(
                "mail",
                "",
                Module.Way.COMMAND,
                new Module.Slots(4, 0, 30),
                USUAL,
                new Module.Skills(true, "")));
    assertThat(sheet.target()).isEqualTo("/bin/mailbox \"a b\"");
    assertThat(sheet.welcome().in("ru").subject()).isEqualTo("{service}: услуга активна");
    assertThat(sheet.welcome().in("de").subject()).isEqualTo("{service}: послугу активовано");
  }

  @Test
  void everythingThatCanBeSaid() throws IOException {
    ModuleSheet sheet =
        read(
            """
            kind: http
            url: https://127.0.0.1:8099/x
            department: mail
            max_running: 2
            priority: 3
            timeout_seconds: 7
            tries: 4
            interval_minutes: 15
            name_taken: exists
            creates_items: false
            form: {login: {title: Login, required: true}, note: Note}
            language: en
            welcome:
              en: {subject: "Hello {customer}", text: "{login}"}
            """);
    assertThat(violations.list()).isEmpty();
    assertThat(sheet.module())
        .isEqualTo(
            new Module(
                "mail",
                "mail",
                Module.Way.HTTP,
                new Module.Slots(2, 3, 7),
                new RetryPolicy(4, Duration.ofMinutes(15)),
                new Module.Skills(false, "exists")));
    assertThat(sheet.form())
        .containsExactly(new Field("login", "Login", true), new Field("note", "Note", false));
    assertThat(sheet.welcome().in("").filled(Map.of("customer", "Ivan", "login", "i7")))
        .isEqualTo(new Mail("Hello Ivan", "i7"));
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    read(
        """
        kind: programme
        command: /bin/x
        max_running: -1
        tries: 0
        timeout_seconds: soon
        languages: uk
        welcome: {en: {subjekt: x}}
        """);
    assertThat(violations.toString())
        .contains("jobs/modules/mail.yml")
        .contains("'programme'", "COMMAND, HTTP, MANUAL")
        .contains("'-1'")
        .contains("'0'")
        .contains("'soon'")
        .contains("unknown key 'languages'")
        .contains("unknown key 'subjekt'");
    Violations more = new Violations();
    Files.writeString(
        root.resolve("jobs/modules/mail.yml"), "kind: http\nurl: mailbox\ncommand: x\n");
    ActivationSheet.read(new SheetFolder(root, more), USUAL);
    assertThat(more.list()).hasSize(2);
    Files.writeString(root.resolve("jobs/modules/mail.yml"), "kind: command\n");
    ActivationSheet.read(new SheetFolder(root, more), USUAL);
    assertThat(more.list()).hasSize(3);
  }
}
