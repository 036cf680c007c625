package dues.source.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.platform.SheetFile;
import dues.platform.Violations;
import dues.source.FileProblem;
import dues.source.SourceSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A billing on loopback: what it answers becomes files, or a clear refusal and nothing else. */
class FetchedFilesTest {

  private static final LocalDate DATE = LocalDate.of(2026, 10, 31);
  private static final Map<String, String> ENVIRONMENT =
      Map.of("US_KEY", "s3cr+t", "US_USER", "us");
  private static final String USERS =
      """
      {"7": {"login": "a", "password": "qwerty", "balance": "12.50", "tariff": {"current": {"1": {"id": 1}}}},
       "8": {"id": 8, "login": "b", "wifi": {"pswd": "x", "name": "home"}}}
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private final SmallBilling billing = new SmallBilling();

  @AfterEach
  void stop() {
    billing.close();
  }

  private SourceSheet sheet(String path, String more) {
    Violations violations = new Violations();
    String yaml = "kind: userside\npath: \"" + path + "\"\ncurrency: UAH\n" + more;
    SheetFile file = SheetFile.parse("jobs/sources/us.yml", yaml, violations);
    SourceSheet sheet = SourceSheet.read("us", file.root());
    file.finish();
    assertThat(violations.list()).isEmpty();
    return sheet;
  }

  private Path fetch(SourceSheet sheet) {
    Billing asked = new Billing(sheet, ENVIRONMENT, 5000);
    return home.resolve(FetchedFiles.of(home, sheet, DATE, asked).origin().path());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void keepsWhatIsAnsweredWithoutPasswordsAnObjectALine() throws IOException {
    billing.on("get_user_list", USERS).on("get_user_tags", "[]").on("get_city_list", "{}");
    Path folder = fetch(sheet(billing.url(), "password: ${US_KEY}\nmarker: dues\n"));
    assertThat(folder.getFileName().toString()).matches("2026-10-31-[0-9a-f]{16}");
    assertThat(files())
        .containsExactlyInAnyOrder(
            "get_user_list.json", "get_user_tags.json", "get_city_list.json");
    assertThat(Files.readString(folder.resolve("get_user_list.json")))
        .isEqualTo(
            """
            [
            {"id":"7","login":"a","balance":"12.50","tariff":{"current":{"1":{"id":1}}}},
            {"id":8,"login":"b","wifi":{"name":"home"}}
            ]
            """);
    assertThat(billing.asked())
        .contains("key=s3cr%2Bt&cat=module&request=get_user_list&marker=dues")
        .first()
        .isEqualTo("key=s3cr%2Bt&cat=module&request=get_supported_method_list&marker=dues");
  }

  @Test
  void theSameAnswersAreOneFolderAndOthersAnother() {
    SourceSheet sheet = sheet(billing.url(), "");
    billing.on("get_user_list", USERS);
    Path first = fetch(sheet);
    billing.on("get_user_list", USERS.replace("qwerty", "another"));
    assertThat(fetch(sheet)).as("only a password changed").isEqualTo(first);
    billing.on("get_user_list", USERS.replace("12.50", "12.60"));
    assertThat(fetch(sheet)).isNotEqualTo(first).exists();
    assertThat(first).exists();
  }

  @Test
  void asksForNothingThatTheBillingDoesNotSupport() throws IOException {
    billing
        .on("get_supported_method_list", "{\"get_user_list\": {\"comment\": \"\"}}")
        .on("get_user_list", USERS)
        .on("get_city_list", SmallBilling.text(500, "broken"));
    fetch(sheet(billing.url(), ""));
    assertThat(files()).containsExactly("get_user_list.json");
  }

  @Test
  void aKeyInThePathAndCredentialsComeFromTheEnvironmentToo() {
    billing.on("get_user_list", USERS);
    SourceSheet sheet =
        sheet(billing.url() + "?key=${US_KEY}", "user: ${US_USER}\npassword: ${US_KEY}\n");
    fetch(sheet);
    assertThat(billing.asked())
        .contains("key=s3cr+t&cat=module&request=get_user_list Basic dXM6czNjcit0");
  }

  static Stream<Arguments> badAnswers() {
    return Stream.of(
        Arguments.of(
            SmallBilling.text(500, "boom"), "E_FILE_REFUSED", "HTTP 500 (boom); expected 200"),
        Arguments.of(SmallBilling.text(302, ""), "E_FILE_REFUSED", "HTTP 302; expected 200"),
        Arguments.of(
            SmallBilling.text(404, ""), "E_FILE_REFUSED", "the billing does not know this request"),
        Arguments.of(
            SmallBilling.text(200, "{\"error\": \"wrong key s3cr+t\"}"),
            "E_FILE_REFUSED",
            "the billing answered with an error: \"wrong key ***\""),
        Arguments.of(
            SmallBilling.text(200, "{\"status\": 0, \"ERROR\": {\"code\": 7}}"),
            "E_FILE_REFUSED",
            "the billing answered with an error"),
        Arguments.of(
            SmallBilling.text(200, "<html>Please log in</html>"), "E_ENCODING", "is no JSON"),
        Arguments.of(SmallBilling.text(200, ""), "E_FILE_EMPTY", "has no content"),
        Arguments.of(
            SmallBilling.text(200, "{\"1\": {\"id\": 1}, \"2\": {\"i"),
            "E_FILE_TRUNCATED",
            "ends in the middle"),
        Arguments.of(
            SmallBilling.brokenOff("[{\"id\": 1},"), "E_FILE_TRUNCATED", "the answer broke off"),
        Arguments.of(
            SmallBilling.text(200, "[" + "{\"id\": 1},".repeat(900) + "{}]"),
            "E_FILE_REFUSED",
            "the answer has more than 5000 bytes"),
        Arguments.of(
            (SmallBilling.Answer) exchange -> sleep(),
            "E_FILE_REFUSED",
            "no whole answer within 1500 ms"),
        Arguments.of(SmallBilling.dribbling(), "E_FILE_REFUSED", "no whole answer within 1500 ms"));
  }

  private static void sleep() {
    try {
      Thread.sleep(6000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void anAnswerThatCannotBeUsedLeavesNothing(
      SmallBilling.Answer answer, String code, String problem) throws IOException {
    billing.on("get_city_list", "{}").on("get_user_list", answer);
    boolean late = problem.startsWith("no whole");
    SourceSheet sheet =
        sheet(
            billing.url(),
            "password: ${US_KEY}\nrequest_timeout_ms: " + (late ? 1500 : 30_000) + "\n");
    FileProblem refused = catchThrowableOfType(FileProblem.class, () -> fetch(sheet));
    assertThat(refused)
        .hasMessageStartingWith(code + ": " + billing.url() + (late ? "" : " get_user_list"))
        .hasMessageContaining(problem)
        .hasMessageContaining("nothing was changed")
        .hasMessageNotContaining("s3cr");
    assertThat(files()).isEmpty();
  }

  @Test
  void aBillingThatIsNotThereAndAKeyThatIsNotSetAreSaidClearly() {
    String gone = billing.url();
    billing.close();
    assertThat(catchThrowableOfType(FileProblem.class, () -> fetch(sheet(gone, ""))))
        .hasMessageContaining("cannot be asked (ConnectException");
    assertThat(
            catchThrowableOfType(
                FileProblem.class, () -> fetch(sheet(gone, "password: ${US_NONE}\n"))))
        .hasMessageContaining("jobs/sources/us.yml: the environment has no US_NONE");
    assertThat(catchThrowableOfType(FileProblem.class, () -> fetch(sheet("http://b d/", ""))))
        .hasMessageContaining("the path is no address");
  }
}
