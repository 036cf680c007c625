package dues.tabular.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dues.tabular.Bundle;
import dues.tabular.Digest;
import dues.tabular.FileFault;
import dues.tabular.Layout;
import dues.tabular.Row;
import dues.tabular.Rows;
import dues.tabular.Table;
import dues.tabular.TableFiles;
import dues.tabular.bundle.Bundles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTableTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private Table table(String text) throws IOException {
    return table(text.getBytes(StandardCharsets.UTF_8));
  }

  private Table table(byte[] bytes) throws IOException {
    TableFiles.write(home, "exports/users.json", bytes);
    Bundle bundle = Bundles.open(home, home.resolve("exports"));
    return bundle.table("users", Layout.RFC4180).orElseThrow();
  }

  private List<String> rows(String text) throws IOException {
    return TableFiles.rows(table(text));
  }

  @Test
  void aListAMapAndASingleObjectAreRows() throws IOException {
    List<String> expected = List.of("1: 7|a", "2: 8|b");
    assertThat(rows("[{\"id\": 7, \"n\": \"a\"}, {\"id\": \"8\", \"n\": \"b\"}]"))
        .isEqualTo(expected);
    assertThat(rows("{\"7\": {\"id\": 7, \"n\": \"a\"}, \"8\": {\"n\": \"b\"}}"))
        .isEqualTo(expected);
    assertThat(rows("{\"id\": 7, \"n\": \"a\"}")).containsExactly("1: 7|a");
    assertThat(rows("[]")).isEmpty();
    assertThat(rows("{}")).isEmpty();
  }

  @Test
  void everyObjectMayBringMembersOfItsOwnAndNestedOnesStayJson() throws IOException {
    assertThat(
            rows(
                "\uFEFF[{\"id\": 1, \"a\": null, \"b\": 12.50},\n {\"id\": 2, \"c\": [{\"d\": 1.0}, \"ї\"], \"e\": true}]"))
        .containsExactly("1: 1||12.50||", "2: 2|||[{\"d\":1.0},\"ї\"]|true");
  }

  /** Objects on lines of their own have those lines, others their numbers. */
  @Test
  void aRowIsKnownByItsLineOrByItsNumber() throws IOException {
    Table lines = table("[\n{\"id\": 1,\n \"n\": 1},\n{\"id\": 2},\n\n{\"id\": 3}]");
    assertThat(TableFiles.rows(lines)).containsExactly("2: 1|1", "4: 2|", "6: 3|");
    assertThat(TableFiles.rows(table("[{\"id\": 1}, {\"id\": 2},\n{\"id\": 3}]")))
        .containsExactly("1: 1", "2: 2", "3: 3");
  }

  @Test
  void passwordsAreNeverReadAtAnyDepth() throws IOException {
    String text =
        """
        [{"id": 1, "password": "a", "Web_Password2": {"x": "a"}, "passport": "MP 1", "pass": "a",
          "net": [{"pswd": "a", "ppp-pwd": "a", "secret": "a", "passage": "b"}]}]
        """;
    try (Rows rows = table(text).open(Digest.CRC32)) {
      Row row = Objects.requireNonNull(rows.next());
      assertThat(rows.header().names()).containsExactly("id", "passport", "net");
      assertThat(row.raw().text())
          .isEqualTo("{\"id\":1,\"passport\":\"MP 1\",\"net\":[{\"passage\":\"b\"}]}");
    }
  }

  @Test
  void aFaultyElementIsARowAndTheNextOneFollows() throws IOException {
    assertThat(rows("{\"7\": \"gone\", \"8\": {\"n\": \"b\"}}"))
        .as("a map whose first value is no object is one object")
        .containsExactly("1: gone|{\"n\":\"b\"}");
    assertThat(rows("[{\"id\": 1}, 5, {\"id\": 2, \"id\": 3}, {\"id\": \"\\u0000\"}, {\"id\": 6}]"))
        .containsExactly(
            "1: 1",
            "2! element is no object",
            "3! names a member twice; expected each name once",
            "4! a text holds a NUL or half a character; expected text",
            "5: 6");
  }

  /** What a reject file appends is taken off again. */
  @Test
  void aMendedRejectFileIsReadLikeItsOriginal() throws IOException {
    String text =
        "[{\"id\":1,\"n\":\"a\",\"code\":\"E_DATE\",\"column\":\"n\",\"message\":\"…\"},\n{\"id\":2,\"n\":\"b\"}]";
    try (Rows rows = table(text).open(Digest.CRC32)) {
      assertThat(rows.header().names()).containsExactly("id", "n");
      Row row = Objects.requireNonNull(rows.next());
      assertThat(row.raw().text()).isEqualTo("{\"id\":1,\"n\":\"a\"}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                        | EMPTY     | has no content
          5                         | ENCODING  | is a single value
          [{"id": 1}                | TRUNCATED | ends in the middle
          [{"id": 1}] x             | ENCODING  | is no JSON
          [{"id": 1}] []            | ENCODING  | goes on behind its end
          [{id: 1}]                 | ENCODING  | is no JSON
          {"error": "no key"}       | REFUSED   | answered with an error: "no key"
          {"Error": {"code": 1}}    | REFUSED   | answered with an error: {"code":1}
          """)
  void aDocumentThatCannotBeUsedIsRefused(String text, FileFault.Kind kind, String problem) {
    FileFault fault = catchThrowableOfType(FileFault.class, () -> rows(text));
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault).hasMessageContaining("exports/users.json").hasMessageContaining(problem);
  }

  @Test
  void hostileDocumentsAreRefusedInBoundedMemory() {
    assertThat(catchThrowableOfType(FileFault.class, () -> rows("[".repeat(100_000))))
        .hasMessageContaining("nesting depth");
    assertThat(
            catchThrowableOfType(
                FileFault.class, () -> rows("[{\"a\": \"" + "x".repeat(2_000_000) + "\"}]")))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                FileFault.class, () -> rows("[{\"a\": [" + "1,".repeat(600_000) + "1]}]")))
        .hasMessageContaining("longer than 1048576 characters");
    assertThat(
            catchThrowableOfType(
                FileFault.class,
                () -> TableFiles.rows(table(new byte[] {'[', '"', (byte) 0xC3, '"', ']'}))))
        .hasMessageContaining("is no JSON in UTF-8");
  }
}
