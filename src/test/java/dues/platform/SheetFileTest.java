package dues.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetFileTest {

  private final Violations violations = new Violations();

  private Section sheet(String text) {
    SheetFile file = SheetFile.parse("jobs/x.yml", text, violations);
    this.file = file;
    return file.root();
  }

  private SheetFile file = SheetFile.parse("none", "", violations);

  private List<String> sentences() {
    return violations.list().stream().map(Violation::sentence).toList();
  }

  @Test
  void textStaysAsItIsWritten() {
    Section sheet = sheet("mode: ON\ndeadline: 06:00\nzero: 0\noctal: 010\nquoted: \" 3 \"\n");
    assertThat(sheet.at("mode").text("")).isEqualTo("ON");
    assertThat(sheet.at("deadline").text("")).isEqualTo("06:00");
    assertThat(sheet.at("zero").text("")).isEqualTo("0");
    assertThat(sheet.at("octal").text("")).isEqualTo("010");
    assertThat(sheet.at("quoted").text("")).isEqualTo("3");
    assertThat(sentences()).isEmpty();
  }

  @Test
  void everyTypeIsRead() {
    Section sheet =
        sheet(
            """
            b: off
            i: 12
            d: 1.50
            date: 2026-02-28
            day: monday
            days: [MONDAY, sunday]
            list: [9, 39]
            one: 9
            map: {"3": A, 04: B}
            sub: {x: 5}
            empty:
            """);
    assertThat(sheet.at("b").bool(true)).isFalse();
    assertThat(sheet.at("i").integer(1, 0, 12)).isEqualTo(12);
    assertThat(sheet.at("d").decimal()).contains(new BigDecimal("1.50"));
    assertThat(sheet.at("date").date()).contains(LocalDate.of(2026, 2, 28));
    assertThat(sheet.at("day").choice(DayOfWeek.class)).contains(DayOfWeek.MONDAY);
    assertThat(sheet.at("days").choices(DayOfWeek.class, List.of()))
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    assertThat(sheet.at("list").texts(List.of())).containsExactly("9", "39");
    assertThat(sheet.at("one").texts(List.of())).containsExactly("9");
    assertThat(sheet.at("map").textMap()).isEqualTo(Map.of("3", "A", "04", "B"));
    assertThat(sheet.at("sub").section().at("x").integer(0, 0, 9)).isEqualTo(5);
    assertThat(sheet.at("empty").text("absent")).isEqualTo("absent");
    assertThat(sheet.at("nothing").section().at("deep").bool(true)).isTrue();
    file.finish();
    assertThat(sentences()).isEmpty();
  }

  @Test
  void everyWrongValueIsReportedWithItsLine() {
    Section sheet =
        sheet(
            "b: maybe\ni: 13\nd: 1,5\ndate: 2026-02-31\nday: someday\nlist:\n  - a\n  - {b: c}\nsub: 5\n");
    sheet.at("b").bool(true);
    sheet.at("i").integer(1, 0, 12);
    sheet.at("d").decimal();
    sheet.at("date").date();
    sheet.at("day").choice(Colour.class);
    sheet.at("list").texts(List.of());
    sheet.at("sub").section();
    sheet.at("gone").required("a path").text();
    assertThat(sentences())
        .containsExactly(
            "jobs/x.yml line 1: 'b' is 'maybe'; expected true or false.",
            "jobs/x.yml line 1: 'gone' is missing; expected a path. Add the line gone: …",
            "jobs/x.yml line 2: 'i' is '13'; expected a whole number from 0 to 12.",
            "jobs/x.yml line 3: 'd' is '1,5'; expected a number such as 12.5.",
            "jobs/x.yml line 4: 'date' is '2026-02-31'; expected a date such as 2026-10-31.",
            "jobs/x.yml line 5: 'day' is 'someday'; expected one of BLUE, RED.",
            "jobs/x.yml line 8: 'list' is a map; expected a single value.",
            "jobs/x.yml line 9: 'sub' is '5'; expected a map of keys to values.");
  }

  private enum Colour {
    RED,
    BLUE
  }

  @Test
  void anUnknownKeyIsReportedWithTheNearestKnownOne() {
    Section sheet = sheet("chunksize: 5\nlimits:\n  colour: red\n");
    sheet.at("chunk_size").integer(1, 1, 9);
    sheet.at("limits").section().at("at_least").integer(1, 1, 9);
    file.finish();
    assertThat(sentences())
        .containsExactly(
            "jobs/x.yml line 1: unknown key 'chunksize'; expected a key of this sheet. Did you mean 'chunk_size'?",
            "jobs/x.yml line 3: unknown key 'colour'; expected a key of this sheet. Known here: at_least.");
  }

  @Test
  void aKeyWrittenTwiceIsReported() {
    sheet("a: 1\nb: 2\na: 3\n").at("a");
    assertThat(sentences())
        .containsExactly(
            "jobs/x.yml line 3: 'a' stands here for the second time; expected each key once. "
                + "It is on line 1 too; remove one of the two.");
  }

  @Test
  void brokenYamlIsOneViolationWithItsLine() {
    sheet("a: 1\nb: [1, 2\nc: 3\n").at("a");
    assertThat(violations.list()).hasSize(1);
    assertThat(violations.list().get(0).line()).isEqualTo(3);
    assertThat(violations.list().get(0).sentence()).contains("cannot be read as YAML");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWithTheirLine() {
    SheetFile.read("jobs/x.yml", new byte[] {'a', ':', '\n', (byte) 0xC3, '\n'}, violations);
    SheetFile.read("jobs/y.yml", "a: ґ\n".getBytes(UTF_8), violations);
    assertThat(sentences())
        .containsExactly(
            "jobs/x.yml line 2: a byte is not UTF-8; expected UTF-8 text. Save the file as UTF-8 and try again.");
  }

  @Test
  void aBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a: &a [x]\nb: [");
    bomb.append("*a, ".repeat(60)).append("*a]\n");
    sheet(bomb.toString());
    assertThat(violations.list()).hasSize(1);
    assertThat(sentences().get(0)).contains("cannot be read as YAML");
  }

  @Test
  void theSheetMustBeAMapping() {
    sheet("- a\n- b\n");
    assertThat(sentences())
        .containsExactly(
            "jobs/x.yml line 1: 'the sheet' is a list; expected a map of keys to values.");
  }
}
